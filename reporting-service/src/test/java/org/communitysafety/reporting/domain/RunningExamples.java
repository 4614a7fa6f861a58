package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Counted.brokenIn;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.Period;

/** What is said of periods that have not ended, and of figures counted from incidents. */
final class RunningExamples {
    private static final AreaCode FORCE = new AreaCode("E23000018");
    private static final YearMonth APRIL_2018 = YearMonth.parse("2018-04");
    private static final Measure LESS = Counted.measure(MeasureKind.REDUCE_ANY, "2016/17", null);
    private static final Measure MONTHLY =
            Counted.measure(MeasureKind.REDUCE_ANY, Unit.COUNT, Period.Kind.MONTH, "2016/17", null);

    private final Map<String, String> said = new LinkedHashMap<>();

    static Map<String, String> all() {
        RunningExamples examples = new RunningExamples();
        examples.byProbability();
        examples.withoutGoal();
        examples.withoutForecast();
        examples.counted();
        return examples.said;
    }

    private void byProbability() {
        running("Running, likely to be met", LESS, heading(8));
        running("Running, as likely as not", atMost("1180"), heading(10));
        running("Running, unlikely to be met", atMost("1135"), heading(10));
        running("Running, hardly to be met", LESS, heading(13));
        running("Running, passed already", atMost("400"), heading(10));
        MeasureStatus whole = Counted.status(
                LESS, new KnownValues(Counted.months("2016-04", "2019-03", Counted::seasonal)), "2018-03-31");
        said.put(
                "Every month of the year known: " + whole.running().rag(),
                whole.running().explanation());
    }

    private void withoutGoal() {
        running("Running, a trend", Counted.measure(MeasureKind.DOWNWARD_TREND, null, null), heading(10));
        running(
                "Running, no milestone due",
                Counted.measure(
                        MeasureKind.MILESTONES, "2016/17", Targets.milestones(Targets.step("2021-03-31", "30"))),
                heading(10));
        running("Running, no baseline", Counted.measure(MeasureKind.REDUCE_ANY, "2011/12", null), heading(10));
    }

    private void withoutForecast() {
        running("Running, under 12 months", atMost("1200"), months("2018-04", "2018-08", 10));
        List<IndicatorValue> gap = new ArrayList<>(months("2016-04", "2018-08", 10));
        gap.removeIf(value -> value.key().period().kind() == Period.Kind.MONTH
                && value.key().period().start().getMonthValue() == 12);
        gap.removeIf(value ->
                Boolean.TRUE.equals(value.complete()) && value.key().period().kind() != Period.Kind.MONTH);
        running("Running, no seasonal profile", atMost("1200"), gap);
        MeasureStatus broken = Counted.status(
                LESS, Counted.known(months("2016-04", "2018-08", 10), brokenIn("2018-01")), "2018-03-31");
        said.put(
                "Running, a recording break: " + broken.running().rag(),
                broken.running().explanation());
        MeasureStatus collapsed = Counted.status(MONTHLY, collapsed(120L), "2018-03-31");
        said.put(
                "Running, records missing: " + collapsed.running().rag(),
                collapsed.running().explanation());
    }

    private void counted() {
        shown(
                "Recording break",
                LESS,
                Counted.known(months("2016-04", "2018-03", 10), brokenIn("2017-06")),
                "2018-03-31");
        shown("No figure", LESS, new KnownValues(List.of()), "2018-03-31");
        shown("Before its assessment", LESS, new KnownValues(months("2016-04", "2017-03", 10)), "2017-03-31");
        shown(
                "No baseline",
                Counted.measure(MeasureKind.REDUCE_ANY, null, null),
                new KnownValues(months("2016-04", "2018-03", 10)),
                "2018-03-31");
        shown("Records missing, declared", MONTHLY, collapsed(120L), "2018-04-30");
        shown("Records missing, not declared", MONTHLY, collapsed(null), "2018-04-30");
    }

    private void running(String name, Measure measure, List<IndicatorValue> values) {
        MeasureStatus status = Counted.status(measure, new KnownValues(values), "2018-03-31");
        said.put(name + ": " + status.running().rag(), status.running().explanation());
    }

    private void shown(String name, Measure measure, KnownValues values, String asOf) {
        MeasureStatus status = Counted.status(measure, values, asOf);
        said.put(name + ": " + status.rag(), status.explanation());
    }

    /** @param tenths of the usual since April 2018 */
    private static List<IndicatorValue> heading(int tenths) {
        return months("2016-04", "2018-08", tenths);
    }

    private static List<IndicatorValue> months(String from, String to, int tenths) {
        return Counted.months(
                from, to, month -> Counted.seasonal(month) * (month.isBefore(APRIL_2018) ? 10 : tenths) / 10);
    }

    private static Measure atMost(String figure) {
        return Counted.measure(MeasureKind.AT_MOST, null, Targets.value(figure));
    }

    private static KnownValues collapsed(Long declared) {
        List<IndicatorValue> values = new ArrayList<>(months("2016-04", "2018-03", 10));
        values.add(Counted.value(Period.month(APRIL_2018), "3", false));
        FeedMap map = new FeedMap(
                Map.of(), Map.of("nottinghamshire-police", FORCE), Map.of(Counted.AREA, Set.of(Counted.AREA, FORCE)));
        FeedMonth feed = new FeedMonth(
                "nottinghamshire-police",
                FeedContent.parse("crime"),
                APRIL_2018,
                declared,
                3,
                false,
                declared == null ? "history" : "declared",
                declared == null ? 10L : null);
        return new KnownValues(
                values,
                Map.of(),
                new FeedGaps(map, List.of(feed)),
                Set.of(),
                new AgencyNames(Map.of("nottinghamshire-police", "Nottinghamshire Police")));
    }
}
