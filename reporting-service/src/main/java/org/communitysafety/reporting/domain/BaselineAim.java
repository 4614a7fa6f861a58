package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import org.communitysafety.reporting.domain.Goal.Sense;
import org.communitysafety.reporting.domain.SignalTest.Figure;
import org.communitysafety.reporting.domain.Terms.Trajectory;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/**
 * What a target asks for that starts from a baseline: a straight line from it to the final target, one step a year.
 * With baseline B, reduction r and n years, the value of year k is B(1 - r·k/n), or B - r·k/n read in points; after the
 * last year it stays.
 */
final class BaselineAim implements Aim {
    private final Measure measure;
    private final MeasureFigures figures;

    BaselineAim(Measure measure, MeasureFigures figures) {
        this.measure = measure;
        this.figures = figures;
    }

    @Override
    public Reading read(Period period, Figure now) {
        Reference reference = figures.referenceFor(period);
        if (!reference.isComparable()) {
            return Reading.withoutBaseline(reference);
        }
        BigDecimal baseline = reference.figure().value();
        return Reading.of(reference, goal(baseline, period), finalTarget(baseline), now);
    }

    /** Where the target ends: the baseline itself where any change, or holding it, is asked for. */
    private BigDecimal finalTarget(BigDecimal baseline) {
        return measure.kind().isByPercent()
                ? stepped(baseline, BigDecimal.ONE, BigDecimal.ONE)
                : Figures.plain(baseline);
    }

    Goal goal(BigDecimal baseline, Period period) {
        return switch (measure.kind()) {
            case REDUCE_ANY -> new Goal(Sense.BELOW, Figures.plain(baseline));
            case INCREASE_ANY -> new Goal(Sense.ABOVE, Figures.plain(baseline));
            case REDUCE_BY_PERCENT -> new Goal(Sense.AT_MOST, valueIn(baseline, period));
            case INCREASE_BY_PERCENT -> new Goal(Sense.AT_LEAST, valueIn(baseline, period));
            case MAINTAIN ->
                measure.polarity() == Polarity.LOWER_IS_BETTER
                        ? new Goal(Sense.AT_MOST, Figures.plain(baseline.add(tolerance(baseline))))
                        : new Goal(Sense.AT_LEAST, Figures.plain(baseline.subtract(tolerance(baseline))));
            default -> throw new IllegalStateException(measure.kind() + " does not start from a baseline");
        };
    }

    private BigDecimal valueIn(BigDecimal baseline, Period period) {
        return measure.terms().trajectory() == Trajectory.NONE
                ? finalTarget(baseline)
                : stepped(baseline, yearOf(period), years());
    }

    private BigDecimal stepped(BigDecimal baseline, BigDecimal year, BigDecimal years) {
        BigDecimal asked = measure.kind().asksForMore()
                ? measure.percent()
                : measure.percent().negate();
        BigDecimal steps = asked.multiply(year);
        if (measure.terms().reading() == Terms.Reading.POINTS) {
            return Figures.plain(baseline.add(Figures.ratio(steps, years)));
        }
        BigDecimal whole = Figures.HUNDRED.multiply(years);
        return Figures.ratio(baseline.multiply(whole.add(steps)), whole);
    }

    private BigDecimal tolerance(BigDecimal baseline) {
        BigDecimal absolute = measure.terms().toleranceAbsolute();
        return absolute == null ? baseline.abs().multiply(measure.toleranceRelative()) : absolute;
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
