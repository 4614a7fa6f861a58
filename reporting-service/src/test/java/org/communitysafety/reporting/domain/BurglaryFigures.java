package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/** Figures counted from invented incidents, and a measure of them. */
final class BurglaryFigures {
    static final String INDICATOR = "burglary";

    /** A year of months about 30, as chance makes them. */
    private static final int[] USUAL_YEAR = {28, 31, 30, 33, 27, 30, 32, 29, 31, 30, 28, 31};

    private BurglaryFigures() {}

    static IndicatorValue value(AreaCode area, Period period, long figure, Boolean complete, String... samples) {
        BigDecimal number = BigDecimal.valueOf(figure);
        return new IndicatorValue(
                new ValueKey(INDICATOR, area, period, ValueSource.EVENTS, null),
                3,
                Unit.COUNT,
                number,
                null,
                number,
                false,
                false,
                complete,
                "history",
                false,
                false,
                null,
                1,
                null,
                List.of(samples),
                null);
    }

    static IndicatorValue value(String period, long figure, String... samples) {
        return value(Targets.AREA, Period.parse(period), figure, true, samples);
    }

    /** {@code count} months about 30 from {@code first} on. */
    static List<IndicatorValue> usualMonths(String first, int count) {
        return months(first, count, 1);
    }

    static List<IndicatorValue> doubledMonths(String first, int count) {
        return months(first, count, 2);
    }

    private static List<IndicatorValue> months(String first, int count, int times) {
        List<IndicatorValue> months = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            YearMonth month = YearMonth.parse(first).plusMonths(i);
            months.add(value(
                    Targets.AREA, Period.month(month), (long) times * USUAL_YEAR[month.getMonthValue() - 1], true));
        }
        return months;
    }

    /** Any reduction against the baseline of 2015/16, judged by the year from 2016/17 on. */
    static Measure reduceAny(String baseline) {
        return new Measure(
                "reduce-burglary",
                "Burglary",
                "target",
                "priority",
                INDICATOR,
                ValueSource.EVENTS,
                null,
                MeasureKind.REDUCE_ANY,
                Polarity.LOWER_IS_BETTER,
                Unit.COUNT,
                null,
                null,
                Period.Kind.FINANCIAL_YEAR,
                new Baseline(Period.parse("2015/16"), new BigDecimal(baseline)),
                null,
                null,
                MeasureState.ACTIVE,
                Terms.USUAL);
    }
}
