package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.ValueKey.Cell;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/** A measure counted from incidents, with its months and years. */
final class Counted {
    static final AreaCode AREA = new AreaCode("E06000018");
    static final Cell CELL = new Cell("crime", AREA);

    private static final int[] SEASON = {90, 95, 110, 130, 140, 120, 100, 90, 80, 70, 75, 80};

    private Counted() {}

    static Measure measure(MeasureKind kind, String baselineYear, Terms terms) {
        return measure(kind, Unit.COUNT, Period.Kind.FINANCIAL_YEAR, baselineYear, terms);
    }

    static Measure measure(MeasureKind kind, Unit unit, Period.Kind judgedBy, String baselineYear, Terms terms) {
        return new Measure(
                "crime",
                "Crime",
                "less-crime",
                "priority",
                "crime",
                ValueSource.EVENTS,
                null,
                kind,
                Polarity.LOWER_IS_BETTER,
                unit,
                null,
                null,
                judgedBy,
                baselineYear == null ? null : new Baseline(Period.parse(baselineYear), null),
                LocalDate.parse("2017-04-01"),
                null,
                null,
                terms);
    }

    static Plan plan(Thresholds thresholds, Measure... measures) {
        return new Plan(
                "counted",
                1,
                LocalDate.parse("2016-04-01"),
                "A plan",
                "nottingham-cdp",
                AREA,
                "Nottingham",
                false,
                List.of(measures),
                List.of(),
                null,
                thresholds,
                List.of(),
                List.of());
    }

    static MeasureStatus status(Measure measure, KnownValues values, String asOf) {
        return new StatusJudge(values)
                .judge(plan(null, measure), LocalDate.parse(asOf))
                .get(0);
    }

    /** A season that every year has, with a little scatter. */
    static int seasonal(YearMonth month) {
        int usual = SEASON[Math.floorMod(month.getMonthValue() - 4, 12)];
        return usual + (month.getYear() * 7 + month.getMonthValue() * 3) % 7 - 3;
    }

    /** Every month from one to the other, and the years that they make up, the last of them as far as it is known. */
    static List<IndicatorValue> months(String from, String to, ToIntFunction<YearMonth> count) {
        List<IndicatorValue> values = new ArrayList<>();
        Map<Period, Integer> years = new TreeMap<>();
        YearMonth last = YearMonth.parse(to);
        for (YearMonth month = YearMonth.parse(from); !month.isAfter(last); month = month.plusMonths(1)) {
            values.add(value(Period.month(month), String.valueOf(count.applyAsInt(month)), true));
            years.merge(Period.containing(month, Period.Kind.FINANCIAL_YEAR), count.applyAsInt(month), Integer::sum);
        }
        years.forEach((year, sum) ->
                values.add(value(year, sum.toString(), year.endMonth().isAfter(last) ? null : Boolean.TRUE)));
        return values;
    }

    static IndicatorValue value(Period period, String figure, Boolean complete) {
        return value("crime", period, Unit.COUNT, figure, complete, null, null);
    }

    static IndicatorValue ratio(Unit unit, Period period, int numerator, int denominator, int factor) {
        BigDecimal figure =
                Figures.ratio(BigDecimal.valueOf((long) numerator * factor), BigDecimal.valueOf(denominator));
        return value("crime", period, unit, figure.toPlainString(), true, numerator, denominator);
    }

    private static IndicatorValue value(
            String indicator, Period period, Unit unit, String figure, Boolean complete, Integer above, Integer below) {
        return new IndicatorValue(
                new ValueKey(indicator, AREA, period, ValueSource.EVENTS, null),
                1,
                unit,
                above == null ? null : BigDecimal.valueOf(above),
                below == null ? null : BigDecimal.valueOf(below),
                figure == null ? null : new BigDecimal(figure),
                false,
                false,
                complete,
                "declared",
                false,
                false,
                null,
                1,
                null,
                List.of(),
                null);
    }

    static SeriesBreaks brokenIn(String... months) {
        TreeMap<YearMonth, String> recording = new TreeMap<>();
        Stream.of(months).forEach(month -> recording.put(YearMonth.parse(month), "New counting rules"));
        return new SeriesBreaks(recording, Set.of());
    }

    static KnownValues known(List<IndicatorValue> values, SeriesBreaks breaks) {
        return new KnownValues(values, Map.of(CELL, breaks), FeedGaps.NONE);
    }
}
