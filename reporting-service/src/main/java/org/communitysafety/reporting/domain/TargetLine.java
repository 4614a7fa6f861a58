package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/**
 * What a target asks for, year by year: a straight line from the baseline to the final target, one step a year.
 * With baseline B, reduction r and n years, the value of year k is B(1 - r·k/n); after the last year it stays.
 */
final class TargetLine {
    private final Measure measure;
    private final BigDecimal baseline;

    TargetLine(Measure measure, BigDecimal baseline) {
        this.measure = measure;
        this.baseline = baseline;
    }

    /** Where the target ends: the baseline itself where any reduction, or holding it, is asked for. */
    BigDecimal finalTarget() {
        return measure.kind() == MeasureKind.REDUCE_BY_PERCENT
                ? reducedBy(BigDecimal.ONE, BigDecimal.ONE)
                : Figures.plain(baseline);
    }

    /** The value that decides the colour of {@code period}: to be beaten for any reduction, otherwise to be reached. */
    BigDecimal valueIn(Period period) {
        return switch (measure.kind()) {
            case REDUCE_ANY -> Figures.plain(baseline);
            case REDUCE_BY_PERCENT -> reducedBy(yearOf(period), years());
            case MAINTAIN -> worstMaintained();
        };
    }

    boolean isMet(BigDecimal actual, Period period) {
        int comparison = actual.compareTo(valueIn(period));
        return switch (measure.kind()) {
            case REDUCE_ANY -> comparison < 0;
            case REDUCE_BY_PERCENT -> comparison <= 0;
            case MAINTAIN -> measure.polarity() == Polarity.LOWER_IS_BETTER ? comparison <= 0 : comparison >= 0;
        };
    }

    private BigDecimal reducedBy(BigDecimal year, BigDecimal years) {
        BigDecimal whole = Figures.HUNDRED.multiply(years);
        BigDecimal left = whole.subtract(measure.percent().multiply(year));
        return Figures.ratio(baseline.multiply(left), whole);
    }

    private BigDecimal worstMaintained() {
        BigDecimal tolerance = baseline.multiply(measure.toleranceRelative());
        return Figures.plain(
                measure.polarity() == Polarity.LOWER_IS_BETTER
                        ? baseline.add(tolerance)
                        : baseline.subtract(tolerance));
    }

    private BigDecimal years() {
        return measure.assessedTo() == null
                ? BigDecimal.ONE
                : BigDecimal.valueOf(Math.max(
                        1,
                        yearsTo(Period.containing(
                                measure.assessedTo(), measure.baseline().yearKind()))));
    }

    private BigDecimal yearOf(Period period) {
        int year = yearsTo(Period.containing(period.start(), measure.baseline().yearKind()));
        return BigDecimal.valueOf(Math.max(0, year)).min(years());
    }

    private int yearsTo(Period year) {
        return year.start().getYear() - measure.baseline().year().start().getYear();
    }
}
