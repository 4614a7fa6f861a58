package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.communitysafety.reporting.domain.SignalMonths.Told;
import org.communitysafety.statistics.SignalRule.Verdict;

/** What defends an alert on a measure: its figures, and the test that passed when it began. */
final class MeasureEvidence {
    private MeasureEvidence() {}

    static Evidence of(MeasureStatus status, Standing standing, Optional<Told> told) {
        Judgement figures = status.current();
        Evidence.Writer writer = Evidence.write()
                .word("began", standing.began())
                .word("period", figures.period())
                .number("actual", figures.actual())
                .number("baseline", figures.baseline())
                .word("baselinePeriod", figures.baselinePeriod())
                .number("change", figures.change())
                .number("changePercent", figures.changePercent())
                .number("trajectory", figures.trajectory())
                .flag("complete", figures.complete())
                .word("source", status.subject().source().token())
                .word("rag", figures.rag())
                .number("targetVersion", figures.targetVersion())
                .number("indicatorVersion", figures.indicatorVersion());
        return (told.isPresent() ? monthly(writer, told.get()) : judged(writer, figures)).done();
    }

    /** The test of the month in which it began, with the limits that the month broke. */
    private static Evidence.Writer monthly(Evidence.Writer writer, Told told) {
        Verdict verdict = told.verdict();
        return writer.word("signalRule", verdict.rule())
                .number("signalRuleVersion", verdict.version())
                .word("signalMonth", told.month())
                .number("signalFigure", told.figure())
                .number("expected", verdict.expected())
                .number("low", verdict.low())
                .number("high", verdict.high())
                .number("z", verdict.z())
                .number("p", verdict.p())
                .number("dispersion", verdict.dispersion())
                .number("baselineMonths", verdict.baselineMonths())
                .flag("seasonRemoved", verdict.seasonRemoved());
    }

    private static Evidence.Writer judged(Evidence.Writer writer, Judgement figures) {
        return writer.word("signalRule", figures.signal().rule())
                .number("z", figures.signal().z())
                .number("p", figures.signal().p());
    }

    static String summary(MeasureStatus status, Standing standing, Optional<Told> told) {
        if (told.isEmpty()) {
            return status.explanation();
        }
        Verdict verdict = told.get().verdict();
        String signal = "%s in %s was %s in %s; by the months before it, %s was expected and %s to %s was ordinary."
                .formatted(
                        status.subject().title(),
                        status.subject().areaName(),
                        plain(told.get().figure()),
                        told.get().month(),
                        whole(verdict.expected()),
                        whole(verdict.low()),
                        whole(verdict.high()));
        return standing.worsened() ? status.explanation() + " " + signal : signal;
    }

    private static String plain(BigDecimal figure) {
        return figure.toPlainString();
    }

    private static String whole(double figure) {
        return BigDecimal.valueOf(figure).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
