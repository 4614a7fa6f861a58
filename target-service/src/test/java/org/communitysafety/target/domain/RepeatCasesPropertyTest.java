package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.target.domain.referral.WorkingDays;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/** Repeat cases are the same in whatever order and batches their steps come, and what a naive recount finds. */
class RepeatCasesPropertyTest {
    private static final List<String> AGENCIES = List.of("one-police", "other-council");
    private static final AreaCode FORCE = new AreaCode("E23000019");
    private static final Geography GEOGRAPHY = ShippedGeography.load();
    private static final Pathways MARAC =
            new Pathways(List.of(read("/pathways/marac.json", Pathway.class)), new WorkingDays(List.of()));
    private static final Indicators SHIPPED = new Indicators(
            ShippedIndicators.definitions("referrals").stream()
                    .filter(each -> each.indicator().startsWith("marac-"))
                    .toList(),
            List.of());
    private static final List<String> CRIMINAL =
            List.of("violence-or-threats", "stalking-or-harassment", "rape-or-sexual-abuse");

    @Property(tries = 150)
    void anyOrderDuplicationAndBatchingGivesTheSameRepeatsAsEitherRecount(@ForAll long seed) {
        Random random = new Random(seed);
        RandomCases cases = new RandomCases(random, AGENCIES, 3);
        List<StepVersion> told = cases.told(25);

        Map<Cell, Long> one = folded(told, 1 + random.nextInt(20));
        Map<Cell, Long> other = folded(cases.delivered(told), 1 + random.nextInt(20));

        assertEquals(one, other);
        assertEquals(naive(told), repeatsIn(one));
        assertEquals(one, recounted(told));
    }

    @Example
    void tensOfThousandsOfStepsComeOutAsBothRecountsSay() {
        RandomCases cases = new RandomCases(new Random(20261130), AGENCIES, 4_000);
        List<StepVersion> told = cases.toldInTurn(18_000);

        Map<Cell, Long> folded = folded(told, 5_000);

        Map<Cell, Long> repeats = repeatsIn(folded);
        assertEquals(naive(told), repeats);
        assertEquals(folded, recounted(told));
        long current = total(repeats, "marac-repeats-current");
        long older = total(repeats, "marac-repeats-older");
        assertTrue(told.size() > 60_000, "steps " + told.size());
        assertTrue(older > 800 && older < current, older + " of " + current);
    }

    /** As the service takes them in: the referrals of a batch, and others of all persons whom their events ever named. */
    private static Map<Cell, Long> folded(List<StepVersion> told, int batch) {
        CasesInMemory known = new CasesInMemory(MARAC);
        Map<Cell, Long> cells = new TreeMap<>();
        for (int from = 0; from < told.size(); from += batch) {
            Fold fold = new Fold(GEOGRAPHY, SHIPPED);
            MovedCases moved = known.take(told.subList(from, Math.min(told.size(), from + batch)));
            moved.eachLeaving((life, repeats) -> fold.leave(placed(life, repeats)));
            moved.eachComing((life, repeats) -> fold.come(placed(life, repeats)));
            fold.cells().forEach((cell, gain) -> cells.merge(cell, gain, Long::sum));
        }
        cells.values().removeIf(count -> count == 0);
        return cells;
    }

    private static Map<Cell, Long> recounted(List<StepVersion> told) {
        List<Difference> differences = new ArrayList<>();
        Recount recount = new Recount(GEOGRAPHY, SHIPPED, Map.of(), differences::add);
        lives(told).forEach(life -> recount.add(life, placed(life, Set.of())));
        recount.settle(MARAC);
        return recount.takeCells();
    }

    private static Collection<ReferralLife> lives(List<StepVersion> told) {
        CasesInMemory known = new CasesInMemory(MARAC);
        known.take(told);
        return known.lives();
    }

    private static List<PlacedStep> placed(ReferralLife life, Set<String> repeats) {
        return PlacedStep.of(life, MARAC, GEOGRAPHY, FORCE, repeats);
    }

    /** Every case against every other of the same two persons. */
    private static Map<Cell, Long> naive(List<StepVersion> told) {
        Map<String, List<ReferralLife>> alike = new TreeMap<>();
        for (ReferralLife life : lives(told)) {
            if (life.opening() != null
                    && life.opening().details().person() != null
                    && life.opening().details().otherPerson() != null) {
                String persons = life.opening().details().person()
                        + " "
                        + life.opening().details().otherPerson();
                alike.computeIfAbsent(persons, each -> new ArrayList<>()).add(life);
            }
        }
        Map<Cell, Long> cells = new TreeMap<>();
        alike.values()
                .forEach(cases -> cases.forEach(life -> {
                    boolean again = cases.stream().anyMatch(each -> isWithinAYear(each.openedOn(), life.openedOn()));
                    if (again) {
                        count("marac-repeats-current", life, cells);
                        if (CRIMINAL.contains(
                                life.opening().details().attributes().getOrDefault("incident", "none"))) {
                            count("marac-repeats-older", life, cells);
                        }
                    }
                }));
        return cells;
    }

    private static boolean isWithinAYear(LocalDate earlier, LocalDate later) {
        return earlier.isBefore(later) && !earlier.plusYears(1).isBefore(later);
    }

    private static void count(String indicator, ReferralLife life, Map<Cell, Long> cells) {
        AreaCode place = GEOGRAPHY.place(life.opening().details().area(), FORCE);
        AgencyId agency = life.key().agency();
        for (AreaCode area : GEOGRAPHY.containing(place)) {
            cells.merge(new Cell(indicator, area, YearMonth.from(life.openedOn()), agency), 1L, Long::sum);
        }
    }

    private static Map<Cell, Long> repeatsIn(Map<Cell, Long> cells) {
        Map<Cell, Long> repeats = new TreeMap<>(cells);
        repeats.keySet().removeIf(cell -> !cell.indicator().startsWith("marac-repeats-"));
        return repeats;
    }

    private static long total(Map<Cell, Long> cells, String indicator) {
        return cells.entrySet().stream()
                .filter(each -> each.getKey().indicator().equals(indicator)
                        && each.getKey().area().equals(FORCE))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static <T> T read(String resource, Class<T> type) {
        try (InputStream text = RepeatCasesPropertyTest.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
