package org.communitysafety.reporting.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.reporting.domain.DirectionOfTravel;
import org.communitysafety.reporting.domain.Judgement;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.MeasureStatus.Running;
import org.communitysafety.reporting.domain.MeasureStatus.Subject;
import org.communitysafety.reporting.domain.Signal;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/** One measure on the scorecard; {@code forecast} is null until there is one. */
public record ScorecardItemView(
        String target,
        String measure,
        String title,
        String priority,
        String indicator,
        String unit,
        Rag rag,
        WhiteReason whiteReason,
        String period,
        LocalDate asOf,
        BigDecimal actual,
        RunningView running,
        String source,
        BigDecimal baseline,
        String baselinePeriod,
        BigDecimal change,
        BigDecimal changePercent,
        BigDecimal changePoints,
        BigDecimal finalTarget,
        BigDecimal trajectory,
        BigDecimal gapToFinalTarget,
        Object forecast,
        DirectionOfTravel directionOfTravel,
        Signal signal,
        Boolean complete,
        int targetVersion,
        int indicatorVersion,
        String explanation,
        List<YearView> years) {
    /** A period that has not ended. */
    public record RunningView(String period, BigDecimal actual, Boolean complete) {
        static RunningView of(Running running) {
            return running == null
                    ? null
                    : new RunningView(running.period().toString(), running.actual(), running.complete());
        }
    }

    /** A finished period. */
    public record YearView(String period, BigDecimal actual, Rag rag, WhiteReason whiteReason) {
        static YearView of(Judgement judged) {
            return new YearView(judged.period().toString(), judged.actual(), judged.rag(), judged.whiteReason());
        }
    }

    static ScorecardItemView of(MeasureStatus status) {
        Subject subject = status.subject();
        Judgement judged = status.current();
        return new ScorecardItemView(
                subject.target(),
                subject.measure(),
                subject.title(),
                subject.priority(),
                subject.indicator(),
                subject.unit().token(),
                judged.rag(),
                judged.whiteReason(),
                judged.period().toString(),
                status.asOf(),
                judged.actual(),
                RunningView.of(status.running()),
                subject.source().token(),
                judged.baseline(),
                judged.baselinePeriod() == null ? null : judged.baselinePeriod().toString(),
                judged.change(),
                judged.changePercent(),
                judged.changePoints(),
                judged.finalTarget(),
                judged.trajectory(),
                judged.gapToFinalTarget(),
                null,
                status.directionOfTravel(),
                judged.signal(),
                judged.complete(),
                subject.planVersion(),
                judged.indicatorVersion(),
                status.explanation(),
                status.periods().stream().map(YearView::of).toList());
    }
}
