package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.communitysafety.statistics.Series;
import org.communitysafety.statistics.SignalRule;
import org.communitysafety.statistics.SignalRule.Direction;
import org.communitysafety.statistics.SignalRule.Verdict;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/** The months of a measure, and where the primary rule says that they moved. */
final class SignalMonths {
    /** Known months before the rule says anything of the next one. */
    private static final int LEAST = 12;

    private final MonthlySeries months;
    private final Polarity polarity;
    private final Series series;
    private final Map<YearMonth, Direction> onsets = new HashMap<>();

    SignalMonths(MonthlySeries months, Polarity polarity) {
        this.months = months;
        this.polarity = polarity;
        this.series = series(months);
        if (series != null && series.size() > LEAST) {
            SignalRule.onsets(series).forEach(onset -> onsets.put(onset.month(), onset.direction()));
        }
    }

    /** What the rule says of a month. */
    record Told(YearMonth month, BigDecimal figure, Verdict verdict) {}

    boolean areTested() {
        return series != null && isTested(series.month(series.size() - 1));
    }

    /** True where enough months before it, counted the same way, are known. */
    boolean isTested(YearMonth month) {
        if (series == null || months.valueIn(month) == null) {
            return false;
        }
        long before = known().stream()
                .filter(other -> other.isBefore(month) && !months.breaksBetween(other, month))
                .count();
        return before >= LEAST;
    }

    List<YearMonth> known() {
        List<YearMonth> known = new ArrayList<>();
        for (int index = 0; series != null && index < series.size(); index++) {
            if (series.values().get(index) != null) {
                known.add(series.month(index));
            }
        }
        return known;
    }

    boolean worsenedIn(YearMonth month) {
        return isMoved(month, true);
    }

    boolean improvedIn(YearMonth month) {
        return isMoved(month, false);
    }

    /** Empty where the rule does not speak of that month. */
    Optional<Told> toldIn(Period period) {
        YearMonth month = period.start();
        if (period.kind() != Period.Kind.MONTH || !isTested(month)) {
            return Optional.empty();
        }
        int size = (int) series.first().until(month, java.time.temporal.ChronoUnit.MONTHS) + 1;
        return Optional.of(new Told(month, months.valueIn(month), SignalRule.judgeNewest(series.firstMonths(size))));
    }

    private boolean isMoved(YearMonth month, boolean worse) {
        Direction direction = onsets.getOrDefault(month, Direction.NONE);
        return direction != Direction.NONE && polarity.isAdverse(direction == Direction.RISE ? 1 : -1) == worse;
    }

    private static Series series(MonthlySeries months) {
        Optional<YearMonth> first = months.first();
        if (first.isEmpty()) {
            return null;
        }
        List<Double> values = new ArrayList<>();
        for (YearMonth month = first.get(); !month.isAfter(months.last().orElseThrow()); month = month.plusMonths(1)) {
            BigDecimal value = months.valueIn(month);
            values.add(value == null ? null : value.doubleValue());
        }
        return new Series(first.get(), values, months.breaks());
    }
}
