package org.communitysafety.reporting.rest;

import java.math.BigDecimal;
import java.time.Instant;
import org.communitysafety.reporting.application.Statuses.Reported;
import org.communitysafety.reporting.domain.Judgement;
import org.communitysafety.reporting.domain.MeasureStatus.Subject;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * What was reported of a measure in one period.
 *
 * @param restatement true when something else had been reported of this period before
 * @param reportedAt by the platform's clock
 * @param explanation the sentence that was said; null in what was kept before sentences were
 * @param cause why something else is said than before, in one sentence; null for what was said first
 */
public record HistoryItemView(
        String plan,
        String target,
        String measure,
        String area,
        String period,
        Rag rag,
        WhiteReason whiteReason,
        BigDecimal actual,
        Boolean complete,
        boolean provisional,
        String source,
        BigDecimal baseline,
        String baselinePeriod,
        BigDecimal change,
        BigDecimal changePercent,
        BigDecimal changePoints,
        BigDecimal finalTarget,
        BigDecimal trajectory,
        BigDecimal gapToFinalTarget,
        int targetVersion,
        int indicatorVersion,
        boolean restatement,
        Instant reportedAt,
        String explanation,
        String cause) {
    static HistoryItemView of(Reported reported) {
        Subject subject = reported.subject();
        Judgement judged = reported.judgement();
        return new HistoryItemView(
                subject.plan(),
                subject.target(),
                subject.measure(),
                subject.area().value(),
                judged.period().toString(),
                judged.rag(),
                judged.whiteReason(),
                judged.actual(),
                judged.complete(),
                judged.provisional(),
                subject.source().token(),
                judged.baseline(),
                judged.baselinePeriod() == null ? null : judged.baselinePeriod().toString(),
                judged.change(),
                judged.changePercent(),
                judged.changePoints(),
                judged.finalTarget(),
                judged.trajectory(),
                judged.gapToFinalTarget(),
                judged.targetVersion() == 0 ? subject.planVersion() : judged.targetVersion(),
                judged.indicatorVersion(),
                reported.restatement(),
                reported.at(),
                reported.explanation(),
                reported.cause());
    }
}
