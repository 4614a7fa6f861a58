package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.communitysafety.reporting.domain.Against.Decision;
import org.communitysafety.reporting.domain.Against.State;
import org.communitysafety.reporting.domain.Goal.Sense;
import org.communitysafety.reporting.domain.SignalTest.Figure;
import org.communitysafety.reporting.domain.Terms.Milestone;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * Figures to be reached by dates. The last period that ended by a milestone's date decides it, for good, as soon as that
 * date has come; before it the milestone is met when the newest figure reaches it already. The newest milestone whose date
 * has passed gives the colour, to the period that decided it and to those after.
 */
final class MilestonesAim implements Aim {
    private final Measure measure;
    private final MeasureFigures figures;
    private final LocalDate asOf;

    MilestonesAim(Measure measure, MeasureFigures figures, LocalDate asOf) {
        this.measure = measure;
        this.figures = figures;
        this.asOf = asOf;
    }

    @Override
    public Period decidedBy(Period period) {
        return newestDue(period).map(this::decider).orElse(period);
    }

    @Override
    public Reading read(Period period, Figure now) {
        Optional<Milestone> due = newestDue(period);
        Reference reference = figures.referenceFor(due.map(this::decider).orElse(period));
        Against against = Against.milestones(measure.terms().milestones().stream()
                .map(step -> step(step, period, reference, now))
                .toList());
        if (due.isEmpty()) {
            return Reading.missing(reference, WhiteReason.NOT_DUE, whyNoneIsDue(period))
                    .with(against);
        }
        BigDecimal asked = asked(due.get(), reference);
        if (asked == null) {
            return Reading.withoutBaseline(reference).with(against);
        }
        Figure decisive = figures.completeIn(decider(due.get())).orElse(null);
        return Reading.of(reference, goal(asked), lastAsked(reference), decisive)
                .with(against)
                .with(nextDue(period)
                        .map(next -> "next is %s by %s".formatted(next.title(), PartnershipTime.inWords(next.due())))
                        .orElse(null));
    }

    private Against.Milestone step(Milestone step, Period period, Reference reference, Figure now) {
        BigDecimal asked = asked(step, reference);
        Decision decision = isDecided(step, period) ? decision(step) : null;
        BigDecimal newest = now == null ? null : now.value();
        State state = decision == null ? state(asked, newest, false) : state(asked, decision.actual(), true);
        return new Against.Milestone(step.title(), step.due(), asked, state, decision);
    }

    private Decision decision(Milestone step) {
        Period decider = decider(step);
        return new Decision(
                decider,
                figures.completeIn(decider).map(Figure::value).orElse(null),
                figures.valueIn(decider).map(IndicatorValue::shippedWith).orElse(null));
    }

    private State state(BigDecimal asked, BigDecimal figure, boolean passed) {
        if (asked == null || figure == null) {
            return State.DUE;
        }
        if (goal(asked).isMetBy(figure)) {
            return State.MET;
        }
        return passed ? State.MISSED : State.DUE;
    }

    private Period decider(Milestone step) {
        return Period.latestEndedBy(step.due(), measure.judgedBy());
    }

    /** Its date has come, and the figure that decides it is of this period or of one before. */
    private boolean isDecided(Milestone step, Period period) {
        return !step.due().isAfter(asOf) && decider(step).compareTo(period) <= 0;
    }

    /** Of a period that still runs: what it will itself decide. */
    private boolean concerns(Milestone step, Period period) {
        return period.lastDay().isAfter(asOf)
                ? decider(step).equals(period) && !step.due().isAfter(period.lastDay())
                : isDecided(step, period);
    }

    private Optional<Milestone> newestDue(Period period) {
        return measure.terms().milestones().stream()
                .filter(step -> concerns(step, period))
                .reduce((before, after) -> after);
    }

    private Optional<Milestone> nextDue(Period period) {
        return measure.terms().milestones().stream()
                .filter(step -> !isDecided(step, period))
                .findFirst();
    }

    private String whyNoneIsDue(Period period) {
        Milestone first = measure.terms().milestones().get(0);
        return nextDue(period)
                .map(next -> "its %s milestone, %s, is due on %s"
                        .formatted(
                                next.equals(first) ? "first" : "next",
                                next.title(),
                                PartnershipTime.inWords(next.due())))
                .orElse("its last milestone was decided before");
    }

    private BigDecimal lastAsked(Reference reference) {
        var steps = measure.terms().milestones();
        return asked(steps.get(steps.size() - 1), reference);
    }

    private BigDecimal asked(Milestone step, Reference reference) {
        if (step.value() != null) {
            return Figures.plain(step.value());
        }
        if (!reference.isComparable() || step.percent() == null) {
            return null;
        }
        BigDecimal left = measure.polarity() == Polarity.LOWER_IS_BETTER
                ? Figures.HUNDRED.subtract(step.percent())
                : Figures.HUNDRED.add(step.percent());
        return Figures.ratio(reference.figure().value().multiply(left), Figures.HUNDRED);
    }

    private Goal goal(BigDecimal asked) {
        return new Goal(measure.polarity() == Polarity.LOWER_IS_BETTER ? Sense.AT_MOST : Sense.AT_LEAST, asked);
    }
}
