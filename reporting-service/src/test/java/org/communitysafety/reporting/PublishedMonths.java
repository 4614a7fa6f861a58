package org.communitysafety.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.communitysafety.contracts.IndicatorValueChanged;

/** Counted months as target-service publishes them, in one round. */
final class PublishedMonths {
    private final String indicator;
    private final String area;
    private final YearMonth first;

    PublishedMonths(String indicator, String area, String first) {
        this.indicator = indicator;
        this.area = area;
        this.first = YearMonth.parse(first);
    }

    IndicatorValueChanged[] counts(long round, int... counts) {
        return counts(round, month -> true, counts);
    }

    /** @param complete by the number of the month, from 0 on */
    IndicatorValueChanged[] counts(long round, IntPredicate complete, int... counts) {
        List<IndicatorValueChanged> values = new ArrayList<>();
        for (int month = 0; month < counts.length; month++) {
            BigDecimal count = BigDecimal.valueOf(counts[month]);
            Figure figure = new Figure("count", count, null, count, complete.test(month));
            values.add(value(month, figure, new Round(round, counts.length)));
        }
        return values.toArray(IndicatorValueChanged[]::new);
    }

    /** Percentages with the counts behind them. */
    IndicatorValueChanged[] shares(long round, int[] parts, int[] wholes) {
        List<IndicatorValueChanged> values = new ArrayList<>();
        for (int month = 0; month < parts.length; month++) {
            Figure figure = new Figure(
                    "percent",
                    BigDecimal.valueOf(parts[month]),
                    BigDecimal.valueOf(wholes[month]),
                    BigDecimal.valueOf(100.0 * parts[month] / wholes[month]),
                    true);
            values.add(value(month, figure, new Round(round, parts.length)));
        }
        return values.toArray(IndicatorValueChanged[]::new);
    }

    /** A longer period of its own, a round of its own. */
    IndicatorValueChanged count(long round, String period, int count, Boolean complete) {
        BigDecimal figure = BigDecimal.valueOf(count);
        return value(period, new Figure("count", figure, null, figure, complete), new Round(round, 1));
    }

    /** So many per thousand residents, a round of its own. */
    IndicatorValueChanged rate(long round, String period, int count, int residents) {
        Figure figure = new Figure(
                "rate",
                BigDecimal.valueOf(count),
                BigDecimal.valueOf(residents),
                BigDecimal.valueOf(1000.0 * count / residents),
                true);
        return value(period, figure, new Round(round, 1));
    }

    private record Figure(
            String unit, BigDecimal numerator, BigDecimal denominator, BigDecimal value, Boolean complete) {}

    private record Round(long number, int size) {}

    private IndicatorValueChanged value(int month, Figure figure, Round round) {
        return value(first.plusMonths(month).toString(), figure, round);
    }

    private IndicatorValueChanged value(String period, Figure figure, Round round) {
        return new IndicatorValueChanged(
                indicator,
                1,
                figure.unit(),
                area,
                period,
                "events",
                null,
                null,
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                false,
                false,
                figure.complete(),
                "declared",
                false,
                false,
                null,
                round.number(),
                round.size(),
                null,
                null,
                null);
    }
}
