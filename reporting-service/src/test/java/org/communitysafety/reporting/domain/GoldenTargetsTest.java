package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Targets.benchmark;
import static org.communitysafety.reporting.domain.Targets.deliverable;
import static org.communitysafety.reporting.domain.Targets.figure;
import static org.communitysafety.reporting.domain.Targets.milestones;
import static org.communitysafety.reporting.domain.Targets.plan;
import static org.communitysafety.reporting.domain.Targets.status;
import static org.communitysafety.reporting.domain.Targets.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden cases of the other plans and of typed targets, by their identifiers, through the domain. */
class GoldenTargetsTest {
    private static final String YEAR = "2011/12";
    private static final String END = "2012-03-31";

    private final Map<String, Consumer<JsonNode>> checks = Map.ofEntries(
            Map.entry("CDP-YEAR-2021/22", this::blankYear),
            Map.entry("CDP-ASB-SURVEY-2020/21", this::noSurvey),
            Map.entry("RAG-SUMMARY-QRT1-2018", this::ragSummary),
            Map.entry("RAG-SUMMARY-CONSISTENCY", this::headline),
            Map.entry("ASB-LEAGUE", this::league),
            Map.entry("HATE-TARGET-2018/19", this::versions),
            Map.entry("NFK-YOUTH-REOFF", this::change),
            Map.entry("NFK-CUSTODY", this::rounding),
            Map.entry("NFK-MARAC-REPEAT", this::belowBenchmark),
            Map.entry("NFK-HARM-2013-03-31", this::milestone),
            Map.entry("NFK-HARM-2014-03-31", this::milestone),
            Map.entry("NFK-HARM-2015-03-31", this::milestone),
            Map.entry("NFK-PRIORITY-CRIME", this::index),
            Map.entry("NFK-ASB", this::index),
            Map.entry("NFK-NTE-VIOLENCE", this::adrift));

    @TestFactory
    Stream<DynamicTest> everyCaseIsAsExpected() throws IOException {
        List<JsonNode> found = GoldenFile.cases("/golden/target_cases.json")
                .filter(golden -> checks.containsKey(golden.path("id").asText()))
                .toList();
        assertEquals(checks.size(), found.size());
        return found.stream()
                .map(golden -> dynamicTest(
                        golden.path("id").asText(),
                        () -> checks.get(golden.path("id").asText()).accept(golden)));
    }

    private void blankYear(JsonNode golden) {
        Judgement blank = Nottingham.status(Nottingham.CRIME, Nottingham.published(), "2022-03-31")
                .current();

        assertEquals(expected(golden, "rag"), blank.rag().name());
        assertEquals(WhiteReason.NOT_DUE, blank.whiteReason());
        assertNull(blank.actual(), "blank is not zero");
    }

    private void noSurvey(JsonNode golden) {
        Judgement missing = Nottingham.status(Nottingham.SURVEY, Nottingham.published(), "2021-03-31")
                .current();

        assertEquals(expected(golden, "rag"), missing.rag().name());
        assertEquals(WhiteReason.NOT_COLLECTED, missing.whiteReason());
        assertNull(missing.actual(), "nothing is carried forward");
    }

    private void ragSummary(JsonNode golden) {
        HeadlineCheck check = deliverables(
                golden.at("/inputs/items").asInt(), golden.at("/inputs/green").asInt());

        assertEquals(golden.at("/inputs/green").asInt(), check.derived().get(Rag.GREEN));
        assertEquals(0, check.derived().get(Rag.AMBER));
        assertEquals(
                golden.at("/expected/sum").asInt(),
                check.derived().values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(false, check.contradicts());
    }

    private void headline(JsonNode golden) {
        int explicit = golden.at("/inputs/itemsWithExplicitG").size();

        HeadlineCheck check = deliverables(
                explicit + golden.at("/inputs/itemsWithoutLetterInText").size(), explicit);

        assertEquals(
                golden.at("/expected/explicitGreen").asInt(), check.derived().get(Rag.GREEN));
        assertEquals(
                golden.at("/expected/headlineGreen").asInt(), check.printed().get(Rag.GREEN));
        assertEquals(golden.at("/expected/warning").asBoolean(), check.contradicts());
    }

    private void league(JsonNode golden) {
        Against.Rank rank = QuartileAim.ranked(
                golden.at("/inputs/rank").asInt(), golden.at("/inputs/of").asInt(), "forces");

        assertEquals(golden.at("/expected/quartile").asInt(), rank.quartile());
    }

    private void versions(JsonNode golden) {
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

    private void change(JsonNode golden) {
        Judgement judged = reduced(golden, Terms.USUAL);

        assertEquals(golden.at("/expected/change").decimalValue(), judged.change());
        assertEquals(
                golden.at("/expected/changePct").asDouble(),
                judged.changePercent().doubleValue(),
                0.00005);
        assertEquals(golden.at("/expected/poissonZ").asDouble(), judged.signal().z(), 0.00005);
        assertEquals(golden.at("/expected/signal").asBoolean(), judged.signal().present());
    }

    private void rounding(JsonNode golden) {
        Judgement judged = reduced(golden, Targets.printed(0, Rounding.Mode.DOWN));
        BigDecimal fall = judged.changePercent().negate();

        assertEquals(expected(golden, "publishedPct"), new Rounding(0, Rounding.Mode.DOWN).print(fall));
        assertEquals(expected(golden, "halfUpPct"), new Rounding(0, Rounding.Mode.HALF_UP).print(fall));
        assertEquals(
                expected(golden, "truncatedPct"), new Rounding(0, Rounding.Mode.DOWN).print(new BigDecimal("44.74")));
        assertEquals("21", judged.displayed());
        assertEquals(golden.at("/expected/poissonZ").asDouble(), judged.signal().z(), 0.00005);
        assertEquals(golden.at("/expected/eTestP").asDouble(), judged.signal().p(), 0.0001);
        assertEquals(false, judged.signal().present());
    }

    private void belowBenchmark(JsonNode golden) {
        Measure below = target("Repeats", MeasureKind.BELOW_BENCHMARK)
                .in(Unit.PERCENT)
                .with(benchmark())
                .measure();
        IndicatorValue national = figure(
                below.terms().benchmark().keyOf(Period.parse(YEAR)),
                golden.at("/inputs/benchmark").asText());

        Judgement judged = status(
                        below,
                        END,
                        figure(below, YEAR, golden.at("/inputs/actual").asText()),
                        national)
                .current();

        assertEquals(expected(golden, "rag"), judged.rag().name());
        assertEquals(
                golden.at("/expected/gapPp").decimalValue(),
                judged.against().benchmark().gap());
    }

    private void milestone(JsonNode golden) {
        BigDecimal reported = BigDecimal.valueOf(100)
                .subtract(golden.at("/inputs/lastReported").decimalValue());
        Measure harm = target("Harm", MeasureKind.MILESTONES)
                .from("2010/11", "100")
                .with(milestones(Targets.step(
                        golden.at("/inputs/due").asText(),
                        golden.at("/inputs/reductionPct").asText())))
                .measure();

        Judgement atLastReport =
                status(harm, END, figure(harm, YEAR, reported.toPlainString())).current();

        assertEquals(WhiteReason.NOT_DUE, atLastReport.whiteReason());
        assertEquals(
                golden.at("/expected/metAtLastReport").asBoolean(),
                atLastReport.against().milestones().get(0).state() == Against.State.MET);
    }

    private void index(JsonNode golden) {
        JsonNode path = golden.at("/inputs/index");
        int years = golden.at("/inputs/horizonYears").asInt();
        Measure priority = target("Priority crime", MeasureKind.REDUCE_BY_PERCENT)
                .from("2011/12", "100")
                .by(
                        golden.at("/inputs/reduction")
                                .decimalValue()
                                .movePointRight(2)
                                .toPlainString(),
                        (2012 + years) + "-03-31")
                .measure();

        IntStream.rangeClosed(1, years).forEach(year -> {
            Period period = Period.parse("2011/12").plusYears(year);
            Judgement judged = status(priority, period.lastDay().toString(), figure(priority, period.toString(), "94"))
                    .current();
            assertEquals(path.get(year).asDouble(), judged.trajectory().doubleValue(), 0.00005);
        });
    }

    private void adrift(JsonNode golden) {
        Measure violence = target("Violence at night", MeasureKind.REDUCE_BY_PERCENT)
                .from("2010/11", "100")
                .by(golden.at("/inputs/targetPct").decimalValue().negate().toPlainString(), END)
                .measure();
        BigDecimal actual =
                BigDecimal.valueOf(100).add(golden.at("/inputs/actualPct").decimalValue());

        Judgement judged = status(violence, END, figure(violence, YEAR, actual.toPlainString()))
                .current();

        assertEquals(expected(golden, "rag"), judged.rag().name());
        assertEquals(
                golden.at("/expected/gapPp").decimalValue(), judged.gapToFinalTarget(), "of the baseline, in points");
    }

    private static Judgement reduced(JsonNode golden, Terms terms) {
        Measure less = target("Young people", MeasureKind.REDUCE_ANY)
                .from("2010/11", golden.at("/inputs/a").asText())
                .with(terms)
                .measure();
        return status(less, END, figure(less, YEAR, golden.at("/inputs/b").asText()))
                .current();
    }

    private static Measure repeats(String baseline, String percent, String until) {
        return target("Repeats", MeasureKind.REDUCE_BY_PERCENT)
                .in(Unit.PERCENT)
                .from(baseline, baseline.equals("2016/17") ? "20" : "16.3")
                .by(percent, until)
                .measure();
    }

    /** Of so many items the first are reported green, the rest not at all; the document prints them all green. */
    private static HeadlineCheck deliverables(int items, int green) {
        Period quarter = Period.parse("2018/19-Q1");
        Measure[] measures = IntStream.range(0, items)
                .mapToObj(i -> target("Item " + i, MeasureKind.DELIVERABLE)
                        .judgedBy(Period.Kind.QUARTER)
                        .with(
                                i < green
                                        ? deliverable(null, new Terms.Report(quarter, Rag.GREEN, false, ""))
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
                List.of(new Plan.Headline(quarter, items, 0, 0, 0, "Green")),
                List.of());
        List<MeasureStatus> statuses = new StatusJudge(new KnownValues(List.of())).judge(plan, quarter.lastDay());
        return HeadlineCheck.of(plan, statuses).get(0);
    }

    private static String expected(JsonNode golden, String name) {
        return golden.path("expected").path(name).asText();
    }
}
