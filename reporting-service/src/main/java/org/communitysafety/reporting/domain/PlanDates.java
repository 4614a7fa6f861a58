package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.reporting.domain.Against.Deliverable;
import org.communitysafety.reporting.domain.Against.Milestone;
import org.communitysafety.reporting.domain.Against.State;

/**
 * The rules on a plan's dates: a milestone whose date passed without its figure, a deliverable whose date passed before
 * it was done. Both are pending in the days before. A milestone's figure that came with the plan is history.
 */
public final class PlanDates {
    public static final Alert.Rule MILESTONE = new Alert.Rule("milestone-missed", 1);
    public static final Alert.Rule DELIVERABLE = new Alert.Rule("deliverable-overdue", 1);

    private final int noticeDays;

    /** @param noticeDays how long before a date something is pending */
    public PlanDates(int noticeDays) {
        this.noticeDays = noticeDays;
    }

    /** One finding for each date of the measure. */
    public List<Finding> look(Measure measure, AlertGroup group, MeasureStatus status) {
        Against against = status.current().against();
        List<Finding> findings = new ArrayList<>();
        if (against == null || measure.state() != MeasureState.ACTIVE) {
            return findings;
        }
        if (status.current().shippedWith() == null) {
            against.milestones().forEach(step -> findings.add(milestone(group, status, step)));
        }
        if (against.deliverable() != null && against.deliverable().due() != null) {
            findings.add(deliverable(group, status, against.deliverable()));
        }
        return findings;
    }

    private Finding milestone(AlertGroup group, MeasureStatus status, Milestone step) {
        boolean passed = !step.due().isAfter(status.asOf());
        Standing standing =
                switch (step.state()) {
                    case MET -> Standing.clear(AlertReason.ACHIEVED);
                    case MISSED -> Standing.firing(AlertReason.DATE_PASSED);
                    case DUE -> passed ? Standing.clear(AlertReason.NOTHING_NEW) : waiting(step.due(), status.asOf());
                };
        boolean unknown = passed && step.state() == State.DUE;
        Evidence evidence = Evidence.write()
                .word("milestone", step.title())
                .word("due", step.due())
                .word("period", status.current().period())
                .number("asked", step.asked())
                .number("actual", status.current().actual())
                .flag("complete", status.current().complete())
                .number("targetVersion", status.current().targetVersion())
                .number("indicatorVersion", status.current().indicatorVersion())
                .done();
        String summary = "%s in %s: %s asks for %s by %s, %s."
                .formatted(
                        status.subject().title(),
                        status.subject().areaName(),
                        step.title(),
                        plain(step.asked()),
                        step.due(),
                        passed ? "and the figure at that date does not reach it" : "and it is not reached yet");
        return new Finding(
                AlertKind.MILESTONE,
                AlertSubject.of(status.subject()).withItem(step.due().toString()),
                group,
                MILESTONE,
                standing,
                unknown,
                summary,
                evidence);
    }

    private Finding deliverable(AlertGroup group, MeasureStatus status, Deliverable work) {
        boolean passed = work.due().isBefore(status.asOf());
        Standing standing = work.done()
                ? Standing.clear(AlertReason.ACHIEVED)
                : passed ? Standing.firing(AlertReason.DATE_PASSED) : waiting(work.due(), status.asOf());
        Evidence evidence = Evidence.write()
                .word("due", work.due())
                .word("period", status.current().period())
                .word("rag", status.rag())
                .word("owners", String.join(", ", work.owners()))
                .number("reports", work.reports().size())
                .number("targetVersion", status.current().targetVersion())
                .done();
        String summary = "%s in %s was to be done by %s and is not reported done."
                .formatted(status.subject().title(), status.subject().areaName(), work.due());
        return new Finding(
                AlertKind.DELIVERABLE,
                AlertSubject.of(status.subject()),
                group,
                DELIVERABLE,
                standing,
                false,
                summary,
                evidence);
    }

    private Standing waiting(LocalDate due, LocalDate asOf) {
        return ChronoUnit.DAYS.between(asOf, due) <= noticeDays
                ? Standing.pending(AlertReason.DUE_SOON)
                : Standing.clear(AlertReason.NOTHING_NEW);
    }

    private static String plain(BigDecimal number) {
        return number == null ? "a figure not known yet" : number.toPlainString();
    }
}
