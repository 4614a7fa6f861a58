package org.communitysafety.reporting.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.Terms.Deliverable;
import org.communitysafety.reporting.domain.Terms.Report;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * Work to be done has the colour that people report for a quarter, and once done it stays done. A quarter without a
 * report has no colour: what was said of an earlier one is not carried forward.
 */
final class DeliverableJudge {
    private static final int MONTHS_TO_REPORT = 3;

    private final Deliverable deliverable;
    private final LocalDate asOf;

    DeliverableJudge(Measure measure, LocalDate asOf) {
        this.deliverable = measure.terms().deliverable();
        this.asOf = asOf;
    }

    /**
     * What was said of the quarter.
     *
     * @param seenOn the day on which being done and overdue is looked at; not before the quarter's end, once it ended
     */
    Said judge(Period period, LocalDate seenOn) {
        Optional<Report> newest = deliverable.newestBy(period);
        Optional<Report> own = newest.filter(report -> report.period().equals(period));
        Optional<Report> done = newest.filter(Report::done);
        if (own.isPresent()) {
            Rag rag = own.get().rag();
            return said(rag, rag == Rag.WHITE ? WhiteReason.NOT_STARTED : null, period, seenOn, null);
        }
        if (done.isPresent()) {
            return said(
                    Rag.GREEN,
                    null,
                    period,
                    seenOn,
                    "it was reported done for " + done.get().period().inWords());
        }
        LocalDate due = period.endMonth().plusMonths(MONTHS_TO_REPORT).atEndOfMonth();
        return said(Rag.WHITE, asOf.isAfter(due) ? WhiteReason.NO_DATA : WhiteReason.NOT_DUE, period, seenOn, null);
    }

    private Said said(Rag rag, WhiteReason white, Period period, LocalDate seenOn, String remark) {
        Period seenIn = Period.containing(seenOn, period.kind());
        boolean done = deliverable.newestBy(seenIn).filter(Report::done).isPresent();
        boolean overdue =
                deliverable.due() != null && !done && !deliverable.due().isAfter(seenOn);
        List<Report> reports = deliverable.reports().stream()
                .filter(report -> report.period().compareTo(period) <= 0)
                .toList();
        return new Said(
                rag,
                white,
                Against.deliverable(
                        new Against.Deliverable(deliverable.owners(), deliverable.due(), done, overdue, reports)),
                remark);
    }

    /** @param whiteReason null for a colour */
    record Said(Rag rag, WhiteReason whiteReason, Against against, String remark) {}
}
