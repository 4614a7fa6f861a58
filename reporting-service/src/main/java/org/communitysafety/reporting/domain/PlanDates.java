package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.Against.Deliverable;
import org.communitysafety.reporting.domain.Goal.Sense;
import org.communitysafety.reporting.domain.Terms.Milestone;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/**
 * The rules on a plan's dates: a milestone whose date passed without its figure, a deliverable whose date passed before
 * it was done. Both are pending in the days before; a date has passed at the end of its day. A milestone is decided, for
 * good, by the last period that ended by its date; a figure that came with the plan is history.
 */
public final class PlanDates {
    public static final Alert.Rule MILESTONE = new Alert.Rule("milestone-missed", 1);
    public static final Alert.Rule DELIVERABLE = new Alert.Rule("deliverable-overdue", 1);

    private final int noticeDays;

    /** @param noticeDays how long before a date something is pending */
    public PlanDates(int noticeDays) {
        this.noticeDays = noticeDays;
    }

    /**
     * One finding for each date that the measure has; an alert on another date is not judged any more.
     *
     * @param known the values that the status was judged by
     */
    public List<Finding> look(Measure measure, AlertGroup group, MeasureStatus status, KnownValues known) {
        List<Finding> findings = new ArrayList<>();
        if (measure.state() != MeasureState.ACTIVE) {
            return findings;
        }
        measure.terms()
                .milestones()
                .forEach(step -> findings.add(milestone(group, status, new Step(measure, status, known, step))));
        Against against = status.current().against();
        if (against != null
                && against.deliverable() != null
                && against.deliverable().due() != null) {
            findings.add(deliverable(group, status, against.deliverable()));
        }
        return findings;
    }

    /** A milestone with the period that decides it: the newest, while its date has not come. */
    private record Step(
            Milestone step,
            boolean passed,
            Period period,
            BigDecimal asked,
            Optional<IndicatorValue> value,
            BigDecimal figure,
            Sense sense) {
        private Step(Measure measure, MeasureStatus status, KnownValues known, Milestone step) {
            this(
                    step,
                    hasPassed(step.due(), status.asOf()),
                    decider(measure, status, step),
                    asked(status, step),
                    known.of(measure, status.subject().area(), decider(measure, status, step)),
                    new MeasureFigures(measure, status.subject().area(), known)
                            .completeIn(decider(measure, status, step))
                            .map(SignalTest.Figure::value)
                            .orElse(null),
                    measure.polarity() == Polarity.LOWER_IS_BETTER ? Sense.AT_MOST : Sense.AT_LEAST);
        }

        private static Period decider(Measure measure, MeasureStatus status, Milestone step) {
            return hasPassed(step.due(), status.asOf())
                    ? Period.latestEndedBy(step.due(), measure.judgedBy())
                    : status.current().period();
        }

        private static BigDecimal asked(MeasureStatus status, Milestone step) {
            Against against = status.current().against();
            return (against == null ? List.<Against.Milestone>of() : against.milestones())
                    .stream()
                            .filter(one -> one.due().equals(step.due()) && one.asked() != null)
                            .map(Against.Milestone::asked)
                            .findFirst()
                            .orElse(Figures.plain(step.value()));
        }

        boolean known() {
            return asked != null && figure != null;
        }

        boolean met() {
            return known() && new Goal(sense, asked).isMetBy(figure);
        }

        boolean isHistory() {
            return value.filter(one -> one.shippedWith() != null).isPresent();
        }

        boolean isCounted() {
            return value.filter(one -> one.key().source() == ValueSource.EVENTS).isPresent();
        }
    }

    private Finding milestone(AlertGroup group, MeasureStatus status, Step step) {
        LocalDate due = step.step().due();
        Evidence evidence = Evidence.write()
                .word("milestone", step.step().title())
                .word("due", due)
                .word("period", step.period())
                .number("asked", step.asked())
                .number("actual", step.figure())
                .flag("complete", step.value().map(IndicatorValue::complete).orElse(null))
                .number("targetVersion", status.subject().planVersion())
                .number(
                        "indicatorVersion",
                        step.value().map(IndicatorValue::indicatorVersion).orElse(1))
                .samples(step.isCounted() ? step.value().get().sampleEvents() : null)
                .done();
        String summary = "%s in %s: %s asks for %s by %s, %s."
                .formatted(
                        status.subject().title(),
                        status.subject().areaName(),
                        step.step().title(),
                        step.asked() == null ? "a figure not known yet" : Words.number(step.asked()),
                        PartnershipTime.inWords(due),
                        step.passed() ? "and the figure at that date does not reach it" : "and it is not reached yet");
        return new Finding(
                AlertKind.MILESTONE,
                AlertSubject.of(status.subject()).withItem(due.toString()),
                group,
                MILESTONE,
                standing(step, status.asOf()),
                step.passed() && !step.known(),
                summary,
                evidence,
                Duration.ZERO);
    }

    private Standing standing(Step step, LocalDate asOf) {
        if (step.met()) {
            return Standing.clear(AlertReason.ACHIEVED);
        }
        if (!step.passed()) {
            return waiting(step.step().due(), asOf);
        }
        return step.known() && !step.isHistory()
                ? Standing.firing(AlertReason.DATE_PASSED)
                : Standing.clear(AlertReason.NOTHING_NEW);
    }

    private Finding deliverable(AlertGroup group, MeasureStatus status, Deliverable work) {
        Standing standing = work.done()
                ? Standing.clear(AlertReason.ACHIEVED)
                : work.overdue() ? Standing.firing(AlertReason.DATE_PASSED) : waiting(work.due(), status.asOf());
        Evidence evidence = Evidence.write()
                .word("due", work.due())
                .word("period", status.current().period())
                .word("rag", status.rag())
                .word("owners", String.join(", ", work.owners()))
                .number("reports", work.reports().size())
                .number("targetVersion", status.current().targetVersion())
                .done();
        String summary = "%s in %s was to be done by %s and is not reported done."
                .formatted(status.subject().title(), status.subject().areaName(), PartnershipTime.inWords(work.due()));
        return new Finding(
                AlertKind.DELIVERABLE,
                AlertSubject.of(status.subject()),
                group,
                DELIVERABLE,
                standing,
                false,
                summary,
                evidence,
                Duration.ZERO);
    }

    private Standing waiting(LocalDate due, LocalDate asOf) {
        return ChronoUnit.DAYS.between(asOf, due) <= noticeDays
                ? Standing.pending(AlertReason.DUE_SOON)
                : Standing.clear(AlertReason.NOTHING_NEW);
    }

    private static boolean hasPassed(LocalDate due, LocalDate asOf) {
        return !due.isAfter(asOf);
    }
}
