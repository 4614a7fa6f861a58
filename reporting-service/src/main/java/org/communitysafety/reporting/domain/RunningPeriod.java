package org.communitysafety.reporting.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.communitysafety.reporting.domain.MeasureStatus.Running;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.WhiteReason;

/** A judging period that has not ended, with what is known of it and where it is heading. */
record RunningPeriod(Judgement judgement, String explanation, Forecast forecast, String forecastNote) {
    /** Empty where nothing is known of it. */
    static Optional<RunningPeriod> of(
            Plan plan, PeriodJudge judge, Period period, MonthlySeries months, LocalDate asOf) {
        Judgement judged = judge.judge(period, asOf);
        if (judge.measure().kind() == MeasureKind.DELIVERABLE) {
            return Optional.of(judged)
                    .filter(said -> said.saysSomething() || said.whiteReason() == WhiteReason.NOT_STARTED)
                    .map(said -> unforeseen(plan, judge, said));
        }
        if (judged.actual() == null && judged.complete() == null) {
            return Optional.empty();
        }
        return Optional.of(
                judged.whiteReason() == WhiteReason.NOT_DUE
                        ? foreseen(plan, judge, judged, months, asOf)
                        : unforeseen(plan, judge, judged));
    }

    Period period() {
        return judgement.period();
    }

    Running shown() {
        return new Running(
                period(),
                judgement.actual(),
                judgement.complete(),
                judgement.rag(),
                judgement.whiteReason(),
                explanation);
    }

    private static RunningPeriod unforeseen(Plan plan, PeriodJudge judge, Judgement judged) {
        String explanation = Explanation.of(
                judge.measure(), plan.areaName(), judged, judge.figures().agencies());
        return new RunningPeriod(judged, explanation, null, null);
    }

    private static RunningPeriod foreseen(
            Plan plan, PeriodJudge judge, Judgement judged, MonthlySeries months, LocalDate asOf) {
        RunningVerdict verdict = RunningJudge.judge(new RunningQuestion(
                Explanation.subject(judge.measure(), plan.areaName()),
                judge.measure().unit(),
                judged.period(),
                asOf,
                judged.actual(),
                judged.complete(),
                months,
                judge.askedOf(judged.period()),
                judge.figures().gapsIn(judged.period()),
                plan.thresholds()));
        return new RunningPeriod(
                judged.coloured(verdict.rag(), verdict.whiteReason()),
                verdict.explanation(),
                verdict.forecast(),
                verdict.forecastNote());
    }
}
