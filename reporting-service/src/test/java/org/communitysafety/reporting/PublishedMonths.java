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

    private record Figure(
            String unit, BigDecimal numerator, BigDecimal denominator, BigDecimal value, boolean complete) {}

    private record Round(long number, int size) {}

    private IndicatorValueChanged value(int month, Figure figure, Round round) {
        return new IndicatorValueChanged(
                indicator,
                1,
                figure.unit(),
                area,
                first.plusMonths(month).toString(),
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
                round.size());
    }
}
