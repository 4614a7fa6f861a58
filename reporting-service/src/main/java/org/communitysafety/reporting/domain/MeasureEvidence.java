package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.SignalMonths.Told;
import org.communitysafety.statistics.SignalRule.Verdict;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/** What defends an alert on a measure: the figures of the period that shows it, and the test that passed when it began. */
final class MeasureEvidence {
    private final Measure measure;
    private final MeasureStatus status;
    private final KnownValues known;
    private final SignalMonths months;

    MeasureEvidence(Measure measure, MeasureStatus status, KnownValues known, SignalMonths months) {
        this.measure = measure;
        this.status = status;
        this.known = known;
        this.months = months;
    }

    Evidence of(Standing standing) {
        Optional<Told> told = months.toldIn(standing.began());
        Optional<Judgement> judged = judgedBy(standing.decided());
        Evidence.Writer writer = Evidence.write().word("began", standing.began());
        if (isOfAMonth(standing)) {
            month(writer, standing.began(), judged);
        } else {
            judged.ifPresent(figures -> judgement(writer, figures));
        }
        return told.map(month -> monthly(writer, month))
                .orElseGet(() -> judged.map(figures -> test(writer, figures)).orElse(writer))
                .done();
    }

    String summary(Standing standing) {
        Optional<String> sentence = judgedBy(standing.decided())
                .map(judged -> Explanation.of(measure, status.subject().areaName(), judged, known.agencies()));
        Optional<String> signal = months.toldIn(standing.began()).map(this::sentence);
        if (signal.isEmpty()) {
            return sentence.orElse(status.explanation());
        }
        return standing.worsened() ? sentence.map(text -> text + " ").orElse("") + signal.get() : signal.get();
    }

    /** A signal on a month that has no colour of its own is defended by the month. */
    private boolean isOfAMonth(Standing standing) {
        return !standing.worsened()
                && standing.began().kind() == Period.Kind.MONTH
                && measure.judgedBy() != Period.Kind.MONTH;
    }

    /** What was said last by the end of a period. */
    private Optional<Judgement> judgedBy(Period period) {
        return status.periods().stream()
                .filter(judged ->
                        judged.rag() != Rag.WHITE && !judged.period().lastDay().isAfter(period.lastDay()))
                .reduce((earlier, later) -> later);
    }

    private void judgement(Evidence.Writer writer, Judgement figures) {
        writer.word("period", figures.period())
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
                .number("indicatorVersion", figures.indicatorVersion())
                .samples(samplesIn(figures.period()));
    }

    private void month(Evidence.Writer writer, Period month, Optional<Judgement> judged) {
        writer.word("period", month)
                .number("actual", months.figureIn(month.start()))
                .flag("complete", Boolean.TRUE)
                .word("source", status.subject().source().token())
                .word("rag", judged.map(Judgement::rag).orElse(null))
                .number("targetVersion", status.subject().planVersion())
                .number(
                        "indicatorVersion",
                        valueIn(month).map(IndicatorValue::indicatorVersion).orElse(1))
                .samples(samplesIn(month));
    }

    /** Null for a figure that is not counted. */
    private List<String> samplesIn(Period period) {
        return measure.source() == ValueSource.EVENTS
                ? valueIn(period).map(IndicatorValue::sampleEvents).orElse(List.of())
                : null;
    }

    private Optional<IndicatorValue> valueIn(Period period) {
        return known.of(measure, status.subject().area(), period);
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

    private static Evidence.Writer test(Evidence.Writer writer, Judgement figures) {
        return writer.word("signalRule", figures.signal().rule())
                .number("z", figures.signal().z())
                .number("p", figures.signal().p());
    }

    private String sentence(Told told) {
        Verdict verdict = told.verdict();
        return "%s in %s was %s in %s; by the months before it, %s was expected and %s to %s was ordinary."
                .formatted(
                        status.subject().title(),
                        status.subject().areaName(),
                        Words.number(told.figure()),
                        PartnershipTime.inWords(told.month()),
                        whole(verdict.expected()),
                        whole(verdict.low()),
                        whole(verdict.high()));
    }

    private static String whole(double figure) {
        return BigDecimal.valueOf(figure).setScale(0, RoundingMode.HALF_UP).toPlainString();
    }
}
