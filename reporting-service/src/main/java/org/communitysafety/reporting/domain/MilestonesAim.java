package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.Against.State;
import org.communitysafety.reporting.domain.Goal.Sense;
import org.communitysafety.reporting.domain.SignalTest.Figure;
import org.communitysafety.reporting.domain.Terms.Milestone;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * Figures to be reached by dates. The last period that ended by a milestone's date decides it, for good; before its date
 * it is met when the newest figure reaches it already. The newest milestone whose date has passed gives the colour.
 */
final class MilestonesAim implements Aim {
    private final Measure measure;
    private final MeasureFigures figures;

    MilestonesAim(Measure measure, MeasureFigures figures) {
        this.measure = measure;
        this.figures = figures;
    }

    @Override
    public Period decidedBy(Period period) {
        return newestDue(period).map(this::decider).orElse(period);
    }

    @Override
    public Reading read(Period period, Figure now) {
        Optional<Milestone> due = newestDue(period);
        Reference reference = figures.referenceFor(due.map(this::decider).orElse(period));
        Against against = Against.milestones(states(period, reference, now));
        if (due.isEmpty()) {
            Milestone first = measure.terms().milestones().get(0);
            String what = "its first milestone, %s, is due on %s".formatted(first.title(), first.due());
            return Reading.missing(reference, WhiteReason.NOT_DUE, what).with(against);
        }
        BigDecimal asked = asked(due.get(), reference);
        if (asked == null) {
            return Reading.missing(reference, WhiteReason.BASELINE_PENDING, null)
                    .with(against);
        }
        Figure decisive = figures.completeIn(decider(due.get())).orElse(null);
        return Reading.of(reference, goal(asked), lastAsked(reference), decisive)
                .with(against)
                .with(nextDue(period)
                        .map(next -> "next is %s by %s".formatted(next.title(), next.due()))
                        .orElse(null));
    }

    private List<Against.Milestone> states(Period period, Reference reference, Figure now) {
        return measure.terms().milestones().stream()
                .map(step -> {
                    BigDecimal asked = asked(step, reference);
                    return new Against.Milestone(step.title(), step.due(), asked, state(step, asked, period, now));
                })
                .toList();
    }

    private State state(Milestone step, BigDecimal asked, Period period, Figure now) {
        boolean passed = !step.due().isAfter(period.lastDay());
        Figure decisive = passed ? figures.completeIn(decider(step)).orElse(null) : now;
        if (asked == null || decisive == null) {
            return State.DUE;
        }
        if (goal(asked).isMetBy(decisive.value())) {
            return State.MET;
        }
        return passed ? State.MISSED : State.DUE;
    }

    private Period decider(Milestone step) {
        return Period.latestEndedBy(step.due(), measure.judgedBy());
    }

    private Optional<Milestone> newestDue(Period period) {
        return measure.terms().milestones().stream()
                .filter(step -> !step.due().isAfter(period.lastDay()))
                .reduce((before, after) -> after);
    }

    private Optional<Milestone> nextDue(Period period) {
        return measure.terms().milestones().stream()
                .filter(step -> step.due().isAfter(period.lastDay()))
                .findFirst();
    }

    private BigDecimal lastAsked(Reference reference) {
        List<Milestone> steps = measure.terms().milestones();
        return asked(steps.get(steps.size() - 1), reference);
    }

    private BigDecimal asked(Milestone step, Reference reference) {
        if (step.value() != null) {
            return Figures.plain(step.value());
        }
        if (!reference.isKnown() || step.percent() == null) {
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
