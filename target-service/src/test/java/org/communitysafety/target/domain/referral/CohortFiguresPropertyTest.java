package org.communitysafety.target.domain.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.communitysafety.target.domain.Cell;
import org.communitysafety.target.domain.CohortOutcome;
import org.communitysafety.target.domain.CohortStanding;
import org.communitysafety.target.domain.DefinedIndicator;
import org.communitysafety.target.domain.Fold;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.IndicatorDefinition;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.target.domain.PlacedStep;
import org.communitysafety.target.domain.Recount;
import org.communitysafety.target.domain.StepCount;
import org.communitysafety.vocabulary.AreaCode;

/** Steps in any order, twice, corrected, cancelled and late: the figures of cohorts are those of a recount by hand. */
class CohortFiguresPropertyTest {
    private static final AsOf ALL = AsOf.everything(Instant.parse("2026-01-01T00:00:00Z"));
    static final Pathways PATHWAYS = new Pathways(List.of(pathway()), new WorkingDays(List.of()));
    static final AreaCode CITY = new AreaCode("E06000018");
    static final List<AreaCode> AREAS = List.of(CITY, new AreaCode("E07000170"), new AreaCode("E07000172"));
    static final Geography GEOGRAPHY = new Geography(AREAS.stream()
            .map(area -> new PlacedArea(area, area.value(), null, area, null, null, null))
            .toList());
    private static final Indicators INDICATORS = new Indicators(
            List.of(
                    outcome("acted", "with"),
                    outcome("idle", "without"),
                    harm(),
                    standing("cohort", "members", Map.of(), "sex"),
                    standing("women", "members", Map.of("sex", List.of("female")), null),
                    standing("total", "total-score", Map.of(), null),
                    standing("average", "average-score", Map.of(), null)),
            List.of());

    @Property(tries = 400)
    void theFiguresOfACohortAreThoseOfARecountByHand(@ForAll long seed) {
        Random random = new Random(seed);
        RandomSteps steps = new RandomSteps(random);
        Map<ReferralKey, List<StepVersion>> told = new HashMap<>();
        List<StepVersion> sent = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            ReferralKey key = steps.key(number);
            List<StepVersion> said = steps.referral(key, 1 + random.nextInt(12), false).stream()
                    .map(step -> detailed(step, random))
                    .toList();
            told.put(key, said);
            sent.addAll(said);
        }
        SortedMap<Cell, Long> folded = new TreeMap<>();
        Map<ReferralKey, List<StepVersion>> held = new HashMap<>();

        for (StepVersion step : steps.delivered(sent)) {
            Fold fold = new Fold(GEOGRAPHY, INDICATORS);
            List<StepVersion> events = held.computeIfAbsent(step.referral(), key -> new ArrayList<>());
            placed(step.referral(), events).forEach(fold::leave);
            events.add(step);
            placed(step.referral(), events).forEach(fold::come);
            fold.cells().forEach((cell, gain) -> folded.merge(cell, gain, Long::sum));
        }

        folded.values().removeIf(count -> count == 0);
        Recount recount = new Recount(GEOGRAPHY, INDICATORS, Map.of(), difference -> {});
        told.forEach((key, said) -> lives(key, said).forEach(life -> recount.add(life, placed(life))));
        SortedMap<Cell, Long> recounted = recount.takeCells();
        recounted.values().removeIf(count -> count == 0);
        assertEquals(folded, recounted);
        Map<String, Long> byHand = new TreeMap<>();
        told.values().forEach(said -> new NaiveCohorts(said)
                .figures()
                .forEach((figure, amount) -> byHand.merge(figure, amount, Long::sum)));
        assertEquals(byHand, figures(folded));
    }

    static List<List<PlacedStep>> placed(ReferralKey key, List<StepVersion> events) {
        return lives(key, events).stream()
                .map(CohortFiguresPropertyTest::placed)
                .toList();
    }

    private static List<ReferralLife> lives(ReferralKey key, List<StepVersion> events) {
        return new ReferralHistory(key, events).lives(PATHWAYS, ALL);
    }

    private static List<PlacedStep> placed(ReferralLife life) {
        return PlacedStep.of(life, PATHWAYS, GEOGRAPHY, CITY, Set.of());
    }

    /** What cells hold is what counts in their month; of a cohort, what came up to a month without what left. */
    private static Map<String, Long> figures(SortedMap<Cell, Long> cells) {
        Map<String, Long> figures = new TreeMap<>();
        cells.forEach((cell, amount) -> {
            boolean left = cell.indicator().endsWith("~left");
            String series = left ? cell.indicator().replace("~left", "") : cell.indicator();
            for (YearMonth month : INDICATORS.isStanding(series) ? NaiveCohorts.MONTHS : List.of(cell.month())) {
                if (!month.isBefore(cell.month())) {
                    figures.merge(series + " " + cell.area() + " " + month, left ? -amount : amount, Long::sum);
                }
            }
        });
        figures.values().removeIf(amount -> amount == 0);
        return figures;
    }

    static StepVersion detailed(StepVersion step, Random random) {
        if (step.details() == null) {
            return step;
        }
        StepVersion.Details plain = step.details();
        Map<String, String> attributes = new HashMap<>();
        if (random.nextInt(3) == 0) {
            attributes.put(
                    "sex", List.of("female", "male", "other", "not-stated").get(random.nextInt(4)));
        }
        if (random.nextBoolean()) {
            attributes.put("offence", random.nextBoolean() ? "theft" : "violence");
        }
        return new StepVersion(
                step.referral(),
                step.version(),
                step.corrects(),
                new StepVersion.Details(
                        plain.pathway(),
                        plain.step(),
                        plain.at(),
                        plain.by(),
                        null,
                        null,
                        null,
                        null,
                        random.nextInt(3) == 0 ? AREAS.get(random.nextInt(3)) : null,
                        null,
                        null,
                        random.nextInt(3) == 0 ? new BigDecimal(random.nextInt(50)).movePointLeft(1) : null,
                        attributes),
                step.source(),
                step.receivedAt(),
                step.submittedBy());
    }

    /** As that of random steps; what is noted tells of an offence. */
    private static Pathway pathway() {
        Pathway plain = RandomSteps.pathway();
        List<Pathway.Step> steps = plain.steps().stream()
                .map(step -> step.step().equals("NOTED")
                        ? new Pathway.Step(step.step(), step.title(), "offends", List.of(), null)
                        : step)
                .toList();
        Pathway.Scoring scoring = new Pathway.Scoring(
                "matrix",
                1,
                "Matrix",
                BigDecimal.ZERO,
                BigDecimal.TEN,
                null,
                null,
                null,
                List.of(
                        new Pathway.Factor("theft", "Theft", new BigDecimal("2.5")),
                        new Pathway.Factor("violence", "Violence", BigDecimal.TEN)),
                null);
        return new Pathway(
                plain.pathway(),
                1,
                plain.from(),
                plain.title(),
                plain.purpose(),
                plain.leadBody(),
                null,
                null,
                steps,
                List.of(),
                List.of(),
                List.of(),
                plain.clocks(),
                null,
                List.of(),
                scoring,
                null);
    }

    static List<StepCount.Selection> steps(String step) {
        return List.of(
                new StepCount.Selection(List.of("panel"), List.of(step), null, null, null, null, null, null, null));
    }

    private static IndicatorDefinition outcome(String id, String counts) {
        CohortOutcome outcome = new CohortOutcome(steps("MADE"), steps("ACTION_TAKEN"), 1, counts, null);
        return definition(id, "outcome", null, outcome, null);
    }

    private static IndicatorDefinition harm() {
        return definition("harm", "steps", new StepCount(steps("NOTED"), null, "weight"), null, null);
    }

    private static IndicatorDefinition standing(
            String id, String counts, Map<String, List<String>> only, String attribute) {
        List<String> groups = attribute == null ? List.of() : List.of("female", "male");
        CohortStanding standing = new CohortStanding(steps("ACCEPTED"), counts, only, attribute, groups, null, null);
        return definition(id, "standing", null, null, standing);
    }

    static IndicatorDefinition definition(
            String id, String kind, StepCount steps, CohortOutcome outcome, CohortStanding standing) {
        return DefinedIndicator.of(id, kind)
                .with("steps", steps)
                .with("outcome", outcome)
                .with("standing", standing)
                .written();
    }
}
