package org.communitysafety.reporting.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.MeasureStatus.Running;
import org.communitysafety.reporting.domain.MeasureStatus.Subject;
import org.communitysafety.vocabulary.Period;

/** Judges the measures of a plan as seen on one date, by the values known. */
public final class StatusJudge {
    /** Ten years of months: further back a scorecard shows nothing. */
    private static final int MOST_PERIODS = 120;

    private final KnownValues values;

    public StatusJudge(KnownValues values) {
        this.values = values;
    }

    /** In the plan's order. */
    public List<MeasureStatus> judge(Plan plan, LocalDate asOf) {
        return plan.measures().stream()
                .map(measure -> judge(plan, measure, asOf))
                .toList();
    }

    private MeasureStatus judge(Plan plan, Measure measure, LocalDate asOf) {
        PeriodJudge judge = new PeriodJudge(measure, plan.area(), values, asOf);
        Period latest = Period.latestEndedBy(asOf, measure.judgedBy());
        Judgement current = judge.judge(latest);
        DirectionOfTravel travel = travel(measure, judge, latest);
        Subject subject = Subject.of(plan, measure);
        return new MeasureStatus(
                subject,
                asOf,
                current,
                running(measure, judge, asOf),
                travel,
                Explanation.of(measure, plan.areaName(), current),
                finished(measure, latest).map(judge::judge).toList());
    }

    private static Stream<Period> finished(Measure measure, Period latest) {
        Period first = latest;
        for (int i = 1; i < MOST_PERIODS && first.firstDay().isAfter(firstShown(measure)); i++) {
            first = first.previous();
        }
        return latest.lastDay().isBefore(firstShown(measure))
                ? Stream.empty()
                : Stream.iterate(first, period -> period.compareTo(latest) <= 0, Period::next);
    }

    private static LocalDate firstShown(Measure measure) {
        if (measure.baseline() != null) {
            return measure.baseline().year().firstDay();
        }
        return measure.assessedFrom() == null ? LocalDate.MAX : measure.assessedFrom();
    }

    private static Running running(Measure measure, PeriodJudge judge, LocalDate asOf) {
        Period period = Period.containing(asOf.plusDays(1), measure.judgedBy());
        var actual = judge.figureIn(period).value();
        Boolean complete = judge.completenessIn(period);
        return actual == null && complete == null ? null : new Running(period, actual, complete);
    }

    private static DirectionOfTravel travel(Measure measure, PeriodJudge judge, Period latest) {
        Period before = latest.previous();
        if (!Boolean.TRUE.equals(judge.completenessIn(latest)) || !Boolean.TRUE.equals(judge.completenessIn(before))) {
            return DirectionOfTravel.UNKNOWN;
        }
        Signal signal = SignalTest.between(measure.unit(), judge.figureIn(before), judge.figureIn(latest));
        if (signal.present() == null) {
            return DirectionOfTravel.UNKNOWN;
        }
        if (!signal.isFound()) {
            return DirectionOfTravel.STABLE;
        }
        return measure.polarity().isAdverse(signal.z()) ? DirectionOfTravel.DETERIORATING : DirectionOfTravel.IMPROVING;
    }
}
