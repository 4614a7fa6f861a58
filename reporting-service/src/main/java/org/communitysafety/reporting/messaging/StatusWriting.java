package org.communitysafety.reporting.messaging;

import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.contracts.TargetStatusChanged;
import org.communitysafety.contracts.TargetStatusChanged.Was;
import org.communitysafety.reporting.domain.Counts;
import org.communitysafety.reporting.domain.Forecast;
import org.communitysafety.reporting.domain.Judgement;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.MeasureStatus.Running;
import org.communitysafety.reporting.domain.MeasureStatus.Subject;
import org.communitysafety.reporting.domain.MeasureStatus.TargetStatus;
import org.communitysafety.reporting.domain.Restated;
import org.communitysafety.reporting.domain.Signal;
import org.communitysafety.statistics.Proportion;

/** A status as the others see it. */
final class StatusWriting {
    private StatusWriting() {}

    /** @param restated null in what was kept before reasons were */
    static TargetStatusChanged write(MeasureStatus status, Restated restated) {
        Subject subject = status.subject();
        return new TargetStatusChanged(
                subject.plan(),
                subject.planVersion(),
                subject.partnership(),
                subject.area().value(),
                status.asOf().toString(),
                item(status, status.subject(), status.current()),
                was(restated),
                restated == null ? null : restated.cause());
    }

    private static Was was(Restated restated) {
        return restated == null || restated.period() == null
                ? null
                : new Was(
                        restated.period().toString(),
                        restated.rag().name(),
                        text(restated.whiteReason()),
                        restated.actual(),
                        text(restated.reportedAt()));
    }

    private static ScorecardItem item(MeasureStatus status, Subject subject, Judgement judged) {
        return new ScorecardItem(
                subject.target(),
                subject.measure(),
                subject.title(),
                subject.priority(),
                subject.indicator(),
                subject.unit() == null ? null : subject.unit().token(),
                judged.rag().name(),
                text(judged.whiteReason()),
                text(judged.period()),
                text(status.asOf()),
                judged.actual(),
                running(status.running()),
                subject.source().token(),
                judged.baseline(),
                text(judged.baselinePeriod()),
                judged.change(),
                judged.changePercent(),
                judged.changePoints(),
                judged.finalTarget(),
                judged.trajectory(),
                judged.gapToFinalTarget(),
                forecast(status.forecast()),
                status.directionOfTravel().name(),
                signal(judged.signal()),
                judged.complete(),
                judged.targetVersion() == 0 ? subject.planVersion() : judged.targetVersion(),
                judged.indicatorVersion(),
                status.explanation(),
                years(status.periods()),
                subject.kind() == null ? null : subject.kind().token(),
                target(status.targetStatus()),
                status.forecastNote(),
                AgainstWriting.write(status.series()),
                AgainstWriting.write(judged.against()),
                judged.displayed(),
                judged.gapToFinalTargetPercent(),
                judged.gapToTrajectoryPercent());
    }

    private static ScorecardItem.Running running(Running running) {
        return running == null
                ? null
                : new ScorecardItem.Running(
                        running.period().toString(),
                        running.actual(),
                        running.complete(),
                        text(running.rag()),
                        text(running.whiteReason()),
                        running.explanation());
    }

    private static ScorecardItem.Forecast forecast(Forecast forecast) {
        return forecast == null
                ? null
                : new ScorecardItem.Forecast(
                        forecast.value(),
                        forecast.low(),
                        forecast.high(),
                        forecast.probabilityOfMeeting() == null
                                ? null
                                : BigDecimal.valueOf(forecast.probabilityOfMeeting()),
                        forecast.neededPerMonth());
    }

    private static ScorecardItem.TargetStatus target(TargetStatus target) {
        return target == null
                ? null
                : new ScorecardItem.TargetStatus(
                        target.title(),
                        target.rag().name(),
                        target.rollUp().token(),
                        target.sponsor(),
                        target.leadRole());
    }

    private static ScorecardItem.Signal signal(Signal signal) {
        return new ScorecardItem.Signal(signal.present(), signal.rule(), signal.z(), signal.p());
    }

    private static List<ScorecardItem.Year> years(List<Judgement> periods) {
        return periods.stream()
                .map(judged -> new ScorecardItem.Year(
                        judged.period().toString(),
                        judged.actual(),
                        judged.rag().name(),
                        text(judged.whiteReason()),
                        counts(judged.counts())))
                .toList();
    }

    private static ScorecardItem.Counts counts(Counts counts) {
        return counts == null
                ? null
                : new ScorecardItem.Counts(counts.numerator(), counts.denominator(), interval(counts));
    }

    private static ScorecardItem.Interval interval(Counts counts) {
        return counts.interval() == null
                ? null
                : new ScorecardItem.Interval(
                        counts.interval().low(), counts.interval().high(), Proportion.LEVEL, Proportion.METHOD);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
