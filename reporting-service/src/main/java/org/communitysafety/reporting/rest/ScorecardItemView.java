package org.communitysafety.reporting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.reporting.domain.DirectionOfTravel;
import org.communitysafety.reporting.domain.Forecast;
import org.communitysafety.reporting.domain.Judgement;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.MeasureStatus.Running;
import org.communitysafety.reporting.domain.MeasureStatus.Subject;
import org.communitysafety.reporting.domain.MeasureStatus.TargetStatus;
import org.communitysafety.reporting.domain.SeriesReview;
import org.communitysafety.reporting.domain.Signal;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * One measure on the scorecard.
 *
 * @param plan whose target it is and whose terms judge it, where that is another than the scorecard's; otherwise not said
 */
public record ScorecardItemView(
        @JsonInclude(JsonInclude.Include.NON_NULL) String plan,
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
        ForecastView forecast,
        DirectionOfTravel directionOfTravel,
        Signal signal,
        Boolean complete,
        int targetVersion,
        int indicatorVersion,
        String explanation,
        List<YearView> years,
        String kind,
        TargetView targetStatus,
        String forecastNote,
        SeriesReview series,
        AgainstView against,
        String displayed,
        @JsonUnwrapped Gaps gaps) {
    /** How far the figure lies from what it should be, in per cent of that; null where there is nothing to divide by. */
    public record Gaps(BigDecimal gapToFinalTargetPercent, BigDecimal gapToTrajectoryPercent) {
        static Gaps of(Judgement judged) {
            return new Gaps(judged.gapToFinalTargetPercent(), judged.gapToTrajectoryPercent());
        }
    }

    /** A period that has not ended. */
    public record RunningView(
            String period, BigDecimal actual, Boolean complete, Rag rag, WhiteReason whiteReason, String explanation) {
        static RunningView of(Running running) {
            return running == null
                    ? null
                    : new RunningView(
                            running.period().toString(),
                            running.actual(),
                            running.complete(),
                            running.rag(),
                            running.whiteReason(),
                            running.explanation());
        }
    }

    /** Where the running period is heading. */
    public record ForecastView(
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            BigDecimal probabilityOfMeeting,
            BigDecimal neededPerMonth) {
        static ForecastView of(Forecast forecast) {
            return forecast == null
                    ? null
                    : new ForecastView(
                            forecast.value(),
                            forecast.low(),
                            forecast.high(),
                            probability(forecast),
                            forecast.neededPerMonth());
        }
    }

    private static BigDecimal probability(Forecast forecast) {
        return forecast.probabilityOfMeeting() == null ? null : BigDecimal.valueOf(forecast.probabilityOfMeeting());
    }

    /** The target behind the measure, with the colour of all its measures. */
    public record TargetView(String title, Rag rag, String rollUp, String sponsor, String leadRole) {
        static TargetView of(TargetStatus target) {
            return target == null
                    ? null
                    : new TargetView(
                            target.title(), target.rag(), target.rollUp().token(), target.sponsor(), target.leadRole());
        }
    }

    /** A finished period, with what its figure is made of where that is known. */
    public record YearView(String period, BigDecimal actual, Rag rag, WhiteReason whiteReason, CountsView counts) {
        static YearView of(Judgement judged) {
            return new YearView(
                    judged.period().toString(),
                    judged.actual(),
                    judged.rag(),
                    judged.whiteReason(),
                    CountsView.of(judged.counts()));
        }
    }

    static ScorecardItemView of(MeasureStatus status) {
        return of(null, status, status.subject(), status.current());
    }

    /** Of a target that another plan shares. */
    static ScorecardItemView shared(MeasureStatus status) {
        return of(status.subject().plan(), status, status.subject(), status.current());
    }

    private static ScorecardItemView of(String owner, MeasureStatus status, Subject subject, Judgement judged) {
        return new ScorecardItemView(
                owner,
                subject.target(),
                subject.measure(),
                subject.title(),
                subject.priority(),
                subject.indicator(),
                subject.unit() == null ? null : subject.unit().token(),
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
                ForecastView.of(status.forecast()),
                status.directionOfTravel(),
                judged.signal(),
                judged.complete(),
                judged.targetVersion() == 0 ? subject.planVersion() : judged.targetVersion(),
                judged.indicatorVersion(),
                status.explanation(),
                status.periods().stream().map(YearView::of).toList(),
                subject.kind() == null ? null : subject.kind().token(),
                TargetView.of(status.targetStatus()),
                status.forecastNote(),
                status.series(),
                AgainstView.of(judged.against()),
                judged.displayed(),
                Gaps.of(judged));
    }
}
