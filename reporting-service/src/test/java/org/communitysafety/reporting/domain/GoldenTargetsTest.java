package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Targets.deliverable;
import static org.communitysafety.reporting.domain.Targets.figure;
import static org.communitysafety.reporting.domain.Targets.plan;
import static org.communitysafety.reporting.domain.Targets.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communitysafety.statistics.Standing;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden cases of blank figures, summaries, ranks and versions, by their identifiers, through the domain. */
class GoldenTargetsTest {
    private static final String YEAR = "2011/12";
    private static final Period QUARTER = Period.parse("2018/19-Q1");

    private final Map<String, Consumer<GoldenCase>> checks = Map.ofEntries(
            Map.entry("CDP-YEAR-2021/22", this::blankYear),
            Map.entry("CDP-ASB-SURVEY-2020/21", this::noSurvey),
            Map.entry("RAG-SUMMARY-QRT1-2018", this::ragSummary),
            Map.entry("RAG-SUMMARY-CONSISTENCY", this::headline),
            Map.entry("ASB-LEAGUE", this::league),
            Map.entry("HATE-TARGET-2018/19", this::versions));

    static Set<String> ids() {
        return new GoldenTargetsTest().checks.keySet();
    }

    @TestFactory
    Stream<DynamicTest> everyCaseIsAsExpected() {
        List<GoldenCase> found = GoldenFile.cases()
                .filter(golden -> checks.containsKey(golden.id()))
                .toList();
        assertEquals(checks.size(), found.size());
        return found.stream()
                .map(golden -> dynamicTest(golden.id(), () -> {
                    checks.get(golden.id()).accept(golden);
                    golden.assertEveryFigureWasCompared();
                }));
    }

    private void blankYear(GoldenCase golden) {
        Judgement blank = Nottingham.status(Nottingham.CRIME, Nottingham.published(), "2022-03-31")
                .current();

        assertEquals(golden.text("rag"), blank.rag().name());
        assertEquals(WhiteReason.NOT_DUE, blank.whiteReason());
        assertNull(blank.actual(), "blank is not zero");
    }

    private void noSurvey(GoldenCase golden) {
        Judgement missing = Nottingham.status(Nottingham.SURVEY, Nottingham.published(), "2021-03-31")
                .current();

        assertEquals(golden.text("rag"), missing.rag().name());
        assertEquals(WhiteReason.NOT_COLLECTED, missing.whiteReason());
        assertEquals(golden.at("/expected/carryForward").asBoolean(), missing.actual() != null);
    }

    private void ragSummary(GoldenCase golden) {
        HeadlineCheck check = deliverables(
                golden.at("/inputs/items").asInt(), golden.at("/inputs/green").asInt(), printed(golden));

        List<String> lines = new ArrayList<>();
        golden.at("/expected/lines").forEach(line -> lines.add(line.asText()));
        assertEquals(lines, check.lines());
        assertEquals(
                golden.at("/expected/sum").asInt(),
                check.derived().values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(false, check.contradicts());
    }

    /** The headline of the same quarter is that of the other case; some items say nothing of a colour. */
    private void headline(GoldenCase golden) {
        int explicit = golden.at("/inputs/itemsWithExplicitG").size();

        HeadlineCheck check = deliverables(
                explicit + golden.at("/inputs/itemsWithoutLetterInText").size(),
                explicit,
                printed(GoldenFile.find("RAG-SUMMARY-QRT1-2018")));

        assertEquals(
                golden.at("/expected/explicitGreen").asInt(), check.derived().get(Rag.GREEN));
        assertEquals(
                golden.at("/expected/headlineGreen").asInt(), check.printed().get(Rag.GREEN));
        assertEquals(golden.at("/expected/warning").asBoolean(), check.contradicts());
    }

    private static Plan.Headline printed(GoldenCase summary) {
        return new Plan.Headline(
                QUARTER,
                summary.at("/inputs/green").asInt(),
                summary.at("/inputs/amber").asInt(),
                summary.at("/inputs/red").asInt(),
                summary.at("/inputs/white").asInt(),
                "Green");
    }

    private void league(GoldenCase golden) {
        Against.Rank rank = QuartileAim.ranked(
                golden.at("/inputs/rank").asInt(), golden.at("/inputs/of").asInt(), "forces");

        assertEquals(golden.at("/expected/quartile").asInt(), rank.quartile());
        assertEquals(
                golden.at("/expected/percentileFromTop").asDouble(),
                Standing.of(rank.rank(), rank.of()).percentileFromTop(),
                0.00005);
    }

    private void versions(GoldenCase golden) {
        Measure twenty = repeats("2016/17", golden.at("/inputs/oldReductionPct").asText(), "2019-03-31");
        Measure ten = repeats("2018/19", golden.at("/inputs/newReductionPct").asText(), "2023-03-31");
        List<Plan> both = List.of(plan(1, "2017-04-01", null, twenty), plan(2, "2019-04-01", null, ten));
        KnownValues values =
                new KnownValues(List.of(figure(twenty, "2018/19", "16.3"), figure(ten, "2019/20", "13.5")));

        List<Judgement> judged = new StatusJudge(values)
                .judge(both, LocalDate.parse("2020-03-31"), null)
                .get(0)
                .periods();

        assertEquals(
                golden.at("/expected/versions").asLong(),
                judged.stream().map(Judgement::targetVersion).distinct().count());
        assertEquals(new BigDecimal("16"), judged.get(2).finalTarget(), "20 % off, by the version of then");
        assertEquals(new BigDecimal("14.67"), judged.get(3).finalTarget());
    }

    private static Measure repeats(String baseline, String percent, String until) {
        return target("Repeats", MeasureKind.REDUCE_BY_PERCENT)
                .in(Unit.PERCENT)
                .from(baseline, baseline.equals("2016/17") ? "20" : "16.3")
                .by(percent, until)
                .measure();
    }

    /** Of so many items the first are reported green, the rest not at all. */
    private static HeadlineCheck deliverables(int items, int green, Plan.Headline headline) {
        Measure[] measures = IntStream.range(0, items)
                .mapToObj(i -> target("Item " + i, MeasureKind.DELIVERABLE)
                        .judgedBy(Period.Kind.QUARTER)
                        .with(
                                i < green
                                        ? deliverable(null, new Terms.Report(QUARTER, Rag.GREEN, false, ""))
                                        : deliverable(null))
                        .measure())
                .toArray(Measure[]::new);
        Plan bare = plan(measures);
        Plan plan = new Plan(
                bare.id(),
                1,
                bare.from(),
                bare.title(),
                bare.partnership(),
                bare.area(),
                bare.areaName(),
                false,
                bare.measures(),
                List.of(),
                null,
                null,
                List.of(headline));
        List<MeasureStatus> statuses = new StatusJudge(new KnownValues(List.of())).judge(plan, QUARTER.lastDay());
        return HeadlineCheck.of(plan, statuses).get(0);
    }
}
