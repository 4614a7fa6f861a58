package org.communitysafety.target.domain.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.ClockCount;
import org.communitysafety.target.domain.DefinedIndicator;
import org.communitysafety.target.domain.Difference;
import org.communitysafety.target.domain.Fold;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.IndicatorDefinition;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.PlacedClock;
import org.communitysafety.target.domain.Recount;
import org.communitysafety.vocabulary.AreaCode;

/** Overdue clocks are counted the same whether days pass first or steps arrive first, and by whoever counts them. */
class OverdueClocksPropertyTest {
    private static final AreaCode AREA = new AreaCode("E06000018");
    private static final Geography GEOGRAPHY = new Geography(List.of());
    private static final Pathways PATHWAYS = new Pathways(List.of(RandomSteps.pathway()), new WorkingDays(List.of()));
    private static final Indicators INDICATORS =
            new Indicators(List.of(counting("overdue"), counting("standing")), List.of());
    private static final AsOf ALL = AsOf.everything(Instant.parse("2026-01-01T00:00:00Z"));
    /** After the last step and the last clock. */
    private static final LocalDate END = RandomSteps.FIRST.plusDays(120);

    @Property(tries = 500)
    void lookingDayByDayWhileStepsArriveGivesWhatANaiveRecountSaysInTheEnd(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int events) {
        Random random = new Random(seed);
        RandomSteps steps = new RandomSteps(random);
        List<StepVersion> said = steps.referral(steps.key(1), events, false);
        Kept kept = new Kept(steps.key(1));

        LocalDate today = RandomSteps.FIRST;
        for (StepVersion step : steps.delivered(said)) {
            today = today.plusDays(random.nextInt(9));
            kept.lookIfDue(today);
            kept.take(step, today);
            assertTrue(kept.agreesWithRecount());
        }
        kept.lookIfDue(END);

        assertEquals(naively(said), kept.counts());
    }

    /** One referral with its cells: what the service keeps in its database. */
    private static final class Kept {
        private final ReferralKey key;
        private final List<StepVersion> events = new ArrayList<>();
        private final Map<Cell, Long> cells = new HashMap<>();
        private LocalDate until;
        private LocalDate nextMiss;

        Kept(ReferralKey key) {
            this.key = key;
        }

        void take(StepVersion step, LocalDate today) {
            List<PlacedClock> before = placed();
            events.add(step);
            move(before, today);
        }

        void lookIfDue(LocalDate today) {
            if (nextMiss != null && nextMiss.isBefore(today)) {
                move(placed(), today);
            }
        }

        private void move(List<PlacedClock> before, LocalDate today) {
            Fold fold = new Fold(GEOGRAPHY, INDICATORS);
            fold.leaveClocks(before);
            until = today;
            fold.comeClocks(placed());
            fold.cells().forEach((cell, gain) -> cells.merge(cell, gain, Long::sum));
            nextMiss = lives().stream()
                    .flatMap(life -> life.nextMiss(today).stream())
                    .min(LocalDate::compareTo)
                    .orElse(null);
        }

        private List<PlacedClock> placed() {
            return lives().stream()
                    .flatMap(life -> PlacedClock.of(life, until, GEOGRAPHY, AREA).stream())
                    .toList();
        }

        private List<ReferralLife> lives() {
            return new ReferralHistory(key, events).lives(PATHWAYS, ALL);
        }

        boolean agreesWithRecount() {
            List<Difference> differences = new ArrayList<>();
            Recount recount = new Recount(GEOGRAPHY, INDICATORS, Map.of(), differences::add);
            recount.addClocks(placed());
            recount.compareCells(cells);
            return differences.isEmpty();
        }

        Map<String, Long> counts() {
            Map<String, Long> counts = new TreeMap<>();
            cells.forEach((cell, count) -> {
                if (count != 0) {
                    counts.put(cell.indicator() + " " + cell.month() + " " + cell.agency(), count);
                }
            });
            return counts;
        }
    }

    /** From what somebody with paper writes down of each run of a clock. */
    private static Map<String, Long> naively(List<StepVersion> said) {
        Map<String, Long> counts = new TreeMap<>();
        for (String run : new NaiveRecount(said).told()) {
            String[] words = run.split(" ");
            if (words.length > 1) {
                LocalDate due = LocalDate.parse(words[3]);
                boolean inTime = words.length > 5 && !LocalDate.parse(words[5]).isAfter(due);
                String month = " " + YearMonth.from(due) + " nottinghamshire-police";
                if (!inTime) {
                    counts.merge("overdue" + month, 1L, Long::sum);
                }
                if (words[4].equals("running")) {
                    counts.merge("standing" + month, 1L, Long::sum);
                }
            }
        }
        return counts;
    }

    private static IndicatorDefinition counting(String counts) {
        return DefinedIndicator.of(counts, "clocks")
                .with("clocks", new ClockCount(List.of("panel"), null, counts, null))
                .written();
    }
}
