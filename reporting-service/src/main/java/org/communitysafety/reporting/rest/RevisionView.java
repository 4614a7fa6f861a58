package org.communitysafety.reporting.rest;

import java.math.BigDecimal;
import java.time.Instant;
import org.communitysafety.reporting.application.Statuses.Reported;
import org.communitysafety.reporting.application.Statuses.Revised;
import org.communitysafety.reporting.domain.MeasureStatus.Subject;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * A period of a measure with what was first published of it, a figure or a colour, and what was last.
 *
 * @param difference last minus first, in the measure's unit; null where one of them has no figure
 * @param restatements how often something else was said after the first
 * @param cause of the last restatement, in one sentence; null where there was none
 */
public record RevisionView(
        String plan,
        String target,
        String measure,
        String area,
        String period,
        PublishedView first,
        PublishedView last,
        BigDecimal difference,
        int restatements,
        String cause) {
    /** What was published, and when by the platform's clock. */
    public record PublishedView(BigDecimal actual, Rag rag, WhiteReason whiteReason, Instant reportedAt) {
        static PublishedView of(Reported reported) {
            return new PublishedView(
                    reported.judgement().actual(),
                    reported.judgement().rag(),
                    reported.judgement().whiteReason(),
                    reported.at());
        }
    }

    static RevisionView of(Revised revised) {
        Subject subject = revised.last().subject();
        BigDecimal first = revised.first().judgement().actual();
        BigDecimal last = revised.last().judgement().actual();
        return new RevisionView(
                subject.plan(),
                subject.target(),
                subject.measure(),
                subject.area().value(),
                revised.last().judgement().period().toString(),
                PublishedView.of(revised.first()),
                PublishedView.of(revised.last()),
                first == null || last == null ? null : last.subtract(first),
                revised.restatements(),
                revised.restatements() == 0 ? null : revised.last().cause());
    }
}
