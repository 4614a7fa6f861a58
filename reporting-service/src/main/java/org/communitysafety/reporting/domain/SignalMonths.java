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

    /** Null where it is not known. */
    BigDecimal figureIn(YearMonth month) {
        return months.valueIn(month);
    }

    /** True where a month came after the newest known one, and not the whole of it. */
    boolean stopped() {
        return months.shortAfterLast().isPresent();
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

    /**
     * True where the figure of a month is still further along the way that it moved in {@code began} than half of it, seen
     * from what the months before {@code began} foretell for either.
     */
    boolean stayed(Period began, Period now) {
        YearMonth from = began.start();
        YearMonth month = now.start();
        boolean comparable = began.kind() == Period.Kind.MONTH
                && now.kind() == Period.Kind.MONTH
                && isTested(from)
                && months.valueIn(month) != null
                && !months.breaksBetween(from, month);
        if (!comparable) {
            return false;
        }
        double move = months.valueIn(from).doubleValue() - foretold(from, from);
        double rest = months.valueIn(month).doubleValue() - foretold(from, month);
        return Double.isFinite(move) && Double.isFinite(rest) && rest * Math.signum(move) > Math.abs(move) / 2;
    }

    /** What the months before {@code from} foretell for a month; not a number where they foretell nothing. */
    private double foretold(YearMonth from, YearMonth month) {
        List<Double> values = new ArrayList<>();
        for (YearMonth at = series.first(); at.isBefore(month); at = at.plusMonths(1)) {
            BigDecimal value = at.isBefore(from) ? months.valueIn(at) : null;
            values.add(value == null ? null : value.doubleValue());
        }
        values.add(months.valueIn(month).doubleValue());
        return SignalRule.judgeNewest(new Series(series.first(), values, months.breaks()))
                .expected();
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
