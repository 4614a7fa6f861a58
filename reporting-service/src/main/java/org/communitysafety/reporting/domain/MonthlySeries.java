package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.communitysafety.statistics.Series;
import org.communitysafety.statistics.SignalRule;

/**
 * The months of an indicator in an area, as far as they are known. A month that is not complete is not known, and a
 * month without a figure is zero only where its feeds are complete.
 */
public final class MonthlySeries {
    /** Nothing at all is known. */
    public static final MonthlySeries EMPTY = new MonthlySeries(new TreeMap<>(), Set.of(), Set.of());

    private final NavigableMap<YearMonth, Month> months;
    private final Set<YearMonth> breaks;
    private final Set<YearMonth> limitBreaks;

    /** Told once: it costs more than all else that is asked of the months. */
    private volatile Double dispersion;

    private MonthlySeries(NavigableMap<YearMonth, Month> months, Set<YearMonth> breaks, Set<YearMonth> limitBreaks) {
        this.months = months;
        this.breaks = Set.copyOf(breaks);
        this.limitBreaks = Set.copyOf(limitBreaks);
    }

    /**
     * One month of it.
     *
     * @param figure null when there is none
     * @param complete null when it cannot be known
     * @param numerator null where it was not published
     * @param denominator null where it was not published
     */
    public record Month(
            YearMonth month, BigDecimal figure, Boolean complete, BigDecimal numerator, BigDecimal denominator) {
        public Month(YearMonth month, BigDecimal figure, Boolean complete) {
            this(month, figure, complete, null, null);
        }

        static Month of(IndicatorValue value) {
            return new Month(
                    value.key().period().start(),
                    value.figure(),
                    value.complete(),
                    value.numerator(),
                    value.denominator());
        }

        /** The figure where it may be compared and added; otherwise null. */
        BigDecimal known() {
            return Boolean.TRUE.equals(complete) ? figure : null;
        }
    }

    /** @param breaks the first months that were counted another way than those before */
    public static MonthlySeries of(Collection<Month> months, Set<YearMonth> breaks) {
        return of(months, breaks, breaks);
    }

    static MonthlySeries of(Collection<Month> months, SeriesBreaks breaks) {
        return of(months, breaks.recording().keySet(), breaks.ofLimits());
    }

    private static MonthlySeries of(Collection<Month> months, Set<YearMonth> breaks, Set<YearMonth> limitBreaks) {
        NavigableMap<YearMonth, Month> ordered = new TreeMap<>();
        months.forEach(month -> ordered.put(month.month(), month));
        return new MonthlySeries(ordered, breaks, limitBreaks);
    }

    public boolean isEmpty() {
        return months.isEmpty();
    }

    /** The first month with a known figure. */
    public Optional<YearMonth> first() {
        return months.values().stream()
                .filter(month -> month.known() != null)
                .map(Month::month)
                .findFirst();
    }

    /** The last month with a known figure. */
    public Optional<YearMonth> last() {
        return months.descendingMap().values().stream()
                .filter(month -> month.known() != null)
                .map(Month::month)
                .findFirst();
    }

    /** A month after the last known one that is known not to be complete: what comes before it is not the newest. */
    Optional<YearMonth> shortAfterLast() {
        return lastJudged().filter(judged -> last().map(judged::isAfter).orElse(true));
    }

    /** Variance over mean of the months; 1, as by chance, where it cannot be told. */
    double dispersion() {
        if (dispersion == null) {
            dispersion = dispersionOfMonths();
        }
        return dispersion;
    }

    private double dispersionOfMonths() {
        return forTests()
                .map(series -> SignalRule.judgeNewest(series).dispersion())
                .filter(Double::isFinite)
                .map(dispersion -> Math.max(1, dispersion))
                .orElse(1.0);
    }

    /** The last month of which it is known whether it is complete; one under way is not among them. */
    Optional<YearMonth> lastJudged() {
        return months.descendingMap().values().stream()
                .filter(month -> month.complete() != null)
                .map(Month::month)
                .findFirst();
    }

    /** Null where it is not known. */
    public BigDecimal valueIn(YearMonth month) {
        Month found = months.get(month);
        return found == null ? null : found.known();
    }

    /** The sum of the months from one to the other, both included; empty when one of them is not known. */
    Optional<BigDecimal> sum(YearMonth from, YearMonth to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            BigDecimal value = valueIn(month);
            if (value == null) {
                return Optional.empty();
            }
            sum = sum.add(value);
        }
        return Optional.of(Figures.plain(sum));
    }

    /**
     * The months from one to the other as one ratio: the sum of what stands above over the sum of what stands below, in
     * the measure of the figures themselves; empty when one of them is not known or came without the two.
     */
    Optional<BigDecimal> ratio(YearMonth from, YearMonth to) {
        BigDecimal above = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        BigDecimal factor = null;
        for (YearMonth at = from; !at.isAfter(to); at = at.plusMonths(1)) {
            Month month = months.get(at);
            if (month == null || month.known() == null || month.numerator() == null || month.denominator() == null) {
                return Optional.empty();
            }
            above = above.add(month.numerator());
            below = below.add(month.denominator());
            factor = factor == null ? Figures.factor(month.figure(), month.numerator(), month.denominator()) : factor;
        }
        if (below.signum() <= 0 || (factor == null && above.signum() != 0)) {
            return Optional.empty();
        }
        return Optional.of(above.signum() == 0 ? BigDecimal.ZERO : Figures.ratio(above.multiply(factor), below));
    }

    /** True when one of the months after {@code from}, up to {@code to}, is counted another way than those before it. */
    boolean breaksBetween(YearMonth from, YearMonth to) {
        return breaks.stream().anyMatch(month -> month.isAfter(from) && !month.isAfter(to));
    }

    Set<YearMonth> breaks() {
        return breaks;
    }

    /** The same without the months after {@code last}. */
    public MonthlySeries until(YearMonth last) {
        boolean endsBefore = months.isEmpty() || !months.lastKey().isAfter(last);
        return endsBefore ? this : new MonthlySeries(months.headMap(last, true), breaks, limitBreaks);
    }

    /** For the tests of {@code statistics}, from the first known month to the last; empty when none is known. */
    public Optional<Series> forTests() {
        return series(breaks);
    }

    /** The same for limits of ordinary variation, which a re-base starts anew as well. */
    Optional<Series> forLimits() {
        return series(limitBreaks);
    }

    private Optional<Series> series(Set<YearMonth> phases) {
        Optional<YearMonth> first = first();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<Double> values = new ArrayList<>();
        for (YearMonth month = first.get(); !month.isAfter(last().orElseThrow()); month = month.plusMonths(1)) {
            BigDecimal value = valueIn(month);
            values.add(value == null ? null : value.doubleValue());
        }
        return Optional.of(new Series(first.get(), values, phases));
    }
}
