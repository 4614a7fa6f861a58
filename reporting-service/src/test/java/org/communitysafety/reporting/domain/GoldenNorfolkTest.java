package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Targets.benchmark;
import static org.communitysafety.reporting.domain.Targets.figure;
import static org.communitysafety.reporting.domain.Targets.milestones;
import static org.communitysafety.reporting.domain.Targets.status;
import static org.communitysafety.reporting.domain.Targets.target;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden cases NFK-* of typed targets, by their identifiers, through the domain. */
class GoldenNorfolkTest {
    private static final String YEAR = "2011/12";
    private static final String END = "2012-03-31";

    private final Map<String, Consumer<GoldenCase>> checks = Map.ofEntries(
            Map.entry("NFK-YOUTH-REOFF", this::change),
            Map.entry("NFK-CUSTODY", this::rounding),
            Map.entry("NFK-MARAC-REPEAT", this::belowBenchmark),
            Map.entry("NFK-HARM-2013-03-31", this::milestone),
            Map.entry("NFK-HARM-2014-03-31", this::milestone),
            Map.entry("NFK-HARM-2015-03-31", this::milestone),
            Map.entry("NFK-PRIORITY-CRIME", this::index),
            Map.entry("NFK-ASB", this::index),
            Map.entry("NFK-NTE-VIOLENCE", this::adrift));

    static Set<String> ids() {
        return new GoldenNorfolkTest().checks.keySet();
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

    private void change(GoldenCase golden) {
        Judgement judged = reduced(golden, Terms.USUAL);

        assertEquals(golden.at("/expected/change").decimalValue(), judged.change());
        assertEquals(
                golden.at("/expected/changePct").asDouble(),
                judged.changePercent().doubleValue(),
                0.00005);
        assertEquals(golden.at("/expected/poissonZ").asDouble(), judged.signal().z(), 0.00005);
        assertEquals(golden.at("/expected/signal").asBoolean(), judged.signal().present());
    }

    private void rounding(GoldenCase golden) {
        Judgement judged = reduced(golden, Targets.printed(0, Rounding.Mode.DOWN));
        BigDecimal fall = judged.changePercent().negate();

        assertEquals(golden.text("publishedPct"), new Rounding(0, Rounding.Mode.DOWN).print(fall));
        assertEquals(golden.text("halfUpPct"), new Rounding(0, Rounding.Mode.HALF_UP).print(fall));
        assertEquals(golden.text("truncatedPct"), new Rounding(0, Rounding.Mode.DOWN).print(fall));
        assertEquals(golden.at("/expected/change").decimalValue(), judged.change());
        assertEquals(
                golden.at("/expected/changePct").asDouble(),
                judged.changePercent().doubleValue(),
                0.00005);
        assertEquals("21", judged.displayed());
        assertEquals(golden.at("/expected/poissonZ").asDouble(), judged.signal().z(), 0.00005);
        assertEquals(golden.at("/expected/eTestP").asDouble(), judged.signal().p(), 0.0001);
        assertEquals(false, judged.signal().present());
    }

    private void belowBenchmark(GoldenCase golden) {
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

        assertEquals(golden.text("rag"), judged.rag().name());
        assertEquals(golden.at("/expected/met").asBoolean(), judged.rag() == Rag.GREEN);
        assertEquals(
                golden.at("/expected/gapPp").decimalValue(),
                judged.against().benchmark().gap());
    }

    private void milestone(GoldenCase golden) {
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

    private void index(GoldenCase golden) {
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
            golden.expected("firstYearActualIndex")
                    .ifPresent(index -> assertEquals(
                            index.asInt(), 100 + judged.changePercent().intValueExact(), "6 per cent below 100"));
        });
    }

    private void adrift(GoldenCase golden) {
        Measure violence = target("Violence at night", MeasureKind.REDUCE_BY_PERCENT)
                .from("2010/11", "100")
                .by(golden.at("/inputs/targetPct").decimalValue().negate().toPlainString(), END)
                .measure();
        BigDecimal actual =
                BigDecimal.valueOf(100).add(golden.at("/inputs/actualPct").decimalValue());

        Judgement judged = status(violence, END, figure(violence, YEAR, actual.toPlainString()))
                .current();

        assertEquals(golden.text("rag"), judged.rag().name());
        assertEquals(
                golden.at("/expected/gapPp").decimalValue(), judged.gapToFinalTarget(), "of the baseline, in points");
    }

    private static Judgement reduced(GoldenCase golden, Terms terms) {
        Measure less = target("Young people", MeasureKind.REDUCE_ANY)
                .from("2010/11", golden.at("/inputs/a").asText())
                .with(terms)
                .measure();
        return status(less, END, figure(less, YEAR, golden.at("/inputs/b").asText()))
                .current();
    }
}
