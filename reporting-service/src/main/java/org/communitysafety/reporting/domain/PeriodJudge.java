package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.communitysafety.reporting.domain.SignalTest.Figure;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/** Judges one measure, period by period, by the values known and as seen on one date. */
final class PeriodJudge {
    /** When a reported figure is due: by the end of the following quarter, as SI 2007/1831 has it. */
    private static final int MONTHS_TO_REPORT = 3;

    private final Measure measure;
    private final AreaCode area;
    private final KnownValues values;
    private final LocalDate asOf;

    PeriodJudge(Measure measure, AreaCode area, KnownValues values, LocalDate asOf) {
        this.measure = measure;
        this.area = area;
        this.values = values;
        this.asOf = asOf;
    }

    Judgement judge(Period period) {
        Optional<IndicatorValue> value = values.of(measure, area, period);
        Figure now = figureIn(period);
        Reference reference = referenceFor(period);
        WhiteReason white = whyWhite(period, value, now, reference);
        TargetLine line =
                reference.isKnown() ? new TargetLine(measure, reference.figure().value()) : null;
        Rag rag = Rag.WHITE;
        if (white == null) {
            rag = line.isMet(now.value(), period) ? Rag.GREEN : Rag.RED;
        }
        return compared(period, value, now, reference, line, rag, white);
    }

    /** The figure of a period; the baseline's own period falls back on the figure the plan gives it. */
    Figure figureIn(Period period) {
        return values.of(measure, area, period)
                .map(Figure::of)
                .filter(figure -> figure.value() != null)
                .orElseGet(() -> Figure.of(publishedBaseline(period)));
    }

    Boolean completenessIn(Period period) {
        return values.of(measure, area, period)
                .filter(value -> value.figure() != null || value.complete() != null)
                .map(IndicatorValue::complete)
                .orElseGet(() -> publishedBaseline(period) == null ? null : Boolean.TRUE);
    }

    private BigDecimal publishedBaseline(Period period) {
        Baseline baseline = measure.baseline();
        return baseline != null && baseline.period().equals(period) ? baseline.value() : null;
    }

    private WhiteReason whyWhite(Period period, Optional<IndicatorValue> value, Figure now, Reference reference) {
        if (period.lastDay().isBefore(assessedFrom())) {
            return WhiteReason.NOT_STARTED;
        }
        if (period.lastDay().isAfter(asOf)) {
            return WhiteReason.NOT_DUE;
        }
        if (value.isPresent() && value.get().notCollected()) {
            return WhiteReason.NOT_COLLECTED;
        }
        if (now.value() == null) {
            return whyMissing(period, value);
        }
        if (!Boolean.TRUE.equals(completenessIn(period))) {
            return WhiteReason.INCOMPLETE;
        }
        return reference.isKnown() ? null : WhiteReason.BASELINE_PENDING;
    }

    private WhiteReason whyMissing(Period period, Optional<IndicatorValue> value) {
        if (value.isPresent() && Boolean.FALSE.equals(value.get().complete())) {
            return WhiteReason.INCOMPLETE;
        }
        LocalDate due = period.statutoryDue()
                .orElseGet(() -> period.endMonth().plusMonths(MONTHS_TO_REPORT).atEndOfMonth());
        boolean stillExpected = measure.source() == ValueSource.REPORTED && !asOf.isAfter(due);
        return stillExpected ? WhiteReason.NOT_DUE : WhiteReason.NO_DATA;
    }

    private LocalDate assessedFrom() {
        if (measure.assessedFrom() != null) {
            return measure.assessedFrom();
        }
        return measure.baseline() == null
                ? LocalDate.MIN
                : measure.baseline().year().next().firstDay();
    }

    /** A year's published figure says nothing of one of its months: that is no reference, and it is never scaled. */
    private Reference referenceFor(Period period) {
        Baseline baseline = measure.baseline();
        if (baseline == null) {
            return Reference.NONE;
        }
        boolean byMonthOfYear =
                period.kind().months() < baseline.period().kind().months();
        Period compared = byMonthOfYear ? sameSeasonOf(baseline, period) : baseline.period();
        if (baseline.value() != null) {
            return new Reference(compared, byMonthOfYear ? null : Figure.of(baseline.value()));
        }
        return values.of(measure, area, compared)
                .filter(IndicatorValue::isComplete)
                .map(value -> new Reference(compared, Figure.of(value)))
                .orElseGet(() -> new Reference(compared, null));
    }

    private static Period sameSeasonOf(Baseline baseline, Period period) {
        Period year = Period.containing(period.start(), baseline.yearKind());
        return period.plusYears(baseline.year().start().getYear() - year.start().getYear());
    }

    private Judgement compared(
            Period period,
            Optional<IndicatorValue> value,
            Figure now,
            Reference reference,
            TargetLine line,
            Rag rag,
            WhiteReason white) {
        BigDecimal baseline = line == null ? null : reference.figure().value();
        boolean comparable = baseline != null && Boolean.TRUE.equals(completenessIn(period));
        BigDecimal change = comparable ? Figures.minus(now.value(), baseline) : null;
        BigDecimal finalTarget = line == null ? null : line.finalTarget();
        return new Judgement(
                period,
                rag,
                white,
                now.value(),
                completenessIn(period),
                value.map(IndicatorValue::provisional).orElse(false),
                baseline,
                reference.period(),
                change,
                Figures.percentOf(change, baseline),
                measure.unit() == Unit.PERCENT ? change : null,
                finalTarget,
                line == null ? null : line.valueIn(period),
                comparable ? Figures.minus(now.value(), finalTarget) : null,
                comparable ? SignalTest.between(measure.unit(), reference.figure(), now) : Signal.NOT_TESTABLE,
                value.map(IndicatorValue::indicatorVersion).orElse(1),
                value.map(IndicatorValue::shippedWith).orElse(null));
    }

    /** What a period is compared with; the figure is null while it is not known. */
    private record Reference(Period period, Figure figure) {
        static final Reference NONE = new Reference(null, null);

        boolean isKnown() {
            return figure != null;
        }
    }
}
