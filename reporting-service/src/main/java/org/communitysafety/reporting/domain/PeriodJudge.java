package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.communitysafety.reporting.domain.Aim.Missing;
import org.communitysafety.reporting.domain.Aim.Reading;
import org.communitysafety.reporting.domain.SignalTest.Figure;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/** Judges one measure, period by period, by the values known and as seen on one date. */
final class PeriodJudge {
    /** When a reported figure is due: by the end of the following quarter, as SI 2007/1831 has it. */
    private static final int MONTHS_TO_REPORT = 3;

    private final Plan plan;
    private final Measure measure;
    private final MeasureFigures figures;
    private final SignalTest test;
    private final LocalDate asOf;

    /** @param plan the version that judges */
    PeriodJudge(Plan plan, Measure measure, KnownValues values, LocalDate asOf) {
        this.plan = plan;
        this.measure = measure;
        this.figures = new MeasureFigures(measure, plan.area(), values);
        this.test = new SignalTest(measure.unit(), figures.dispersion());
        this.asOf = asOf;
    }

    SignalTest test() {
        return test;
    }

    MeasureFigures figures() {
        return figures;
    }

    Measure measure() {
        return measure;
    }

    int planVersion() {
        return plan.version();
    }

    /** @param seenOn the day on which a deliverable is looked at: being overdue does not wait for a quarter's end */
    Judgement judge(Period period, LocalDate seenOn) {
        Missing missing = whyNotJudged(period);
        if (measure.kind() == MeasureKind.DELIVERABLE) {
            return deliverable(period, seenOn, missing);
        }
        if (measure.state() != MeasureState.ACTIVE) {
            return judgement(period, Reading.missing(Reference.NONE, missing.reason(), missing.what()), missing);
        }
        Aim aim = aim();
        Reading reading = aim.read(period, figures.completeIn(period).orElse(null));
        Missing reason = missing == null ? whyNoFigure(aim.decidedBy(period)) : missing;
        return judgement(period, reading, reason == null ? reading.missing() : reason);
    }

    /** What the target asks of a period, as far as that is a figure. */
    Optional<Goal> goalIn(Period period) {
        return measure.hasFigure() && measure.state() == MeasureState.ACTIVE
                ? Optional.ofNullable(aim().read(period, null).goal())
                : Optional.empty();
    }

    /** What an active measure asks of a period that has not ended, or why it asks for nothing yet. */
    Asked askedOf(Period period) {
        Aim aim = aim();
        Reading reading = aim.read(period, null);
        if (reading.goal() != null) {
            return new Asked(reading.goal(), reading.reference(), null);
        }
        if (aim.waitsForTheEnd() != null) {
            return new Asked(null, reading.reference(), new Missing(WhiteReason.NOT_DUE, aim.waitsForTheEnd()));
        }
        Missing missing = reading.missing();
        String nothing = Explanation.missingBaseline(reading.reference().period());
        return new Asked(
                null, reading.reference(), missing.what() == null ? new Missing(missing.reason(), nothing) : missing);
    }

    private Aim aim() {
        return Aim.of(measure, figures, asOf);
    }

    /** Null where the period is one to judge. */
    private Missing whyNotJudged(Period period) {
        if (measure.state() == MeasureState.DRAFT) {
            return new Missing(WhiteReason.DRAFT, null);
        }
        if (measure.state() == MeasureState.BASELINE_PENDING) {
            return new Missing(WhiteReason.BASELINE_PENDING, null);
        }
        if (period.lastDay().isBefore(assessedFrom())) {
            return new Missing(WhiteReason.NOT_STARTED, null);
        }
        if (plan.endedOn() != null && period.lastDay().isAfter(plan.endedOn())) {
            return new Missing(
                    WhiteReason.NOT_DUE,
                    "the plan ended on %s and judges nothing after it"
                            .formatted(PartnershipTime.inWords(plan.endedOn())));
        }
        boolean running = period.lastDay().isAfter(asOf) && measure.kind() != MeasureKind.DELIVERABLE;
        return running ? new Missing(WhiteReason.NOT_DUE, null) : null;
    }

    /** Null where the figure is there and complete. */
    private Missing whyNoFigure(Period period) {
        Optional<IndicatorValue> value = figures.valueIn(period);
        if (value.isPresent() && value.get().notCollected()) {
            return new Missing(WhiteReason.NOT_COLLECTED, null);
        }
        if (figures.figureIn(period).value() == null) {
            return new Missing(whyMissing(period, value), null);
        }
        return Boolean.TRUE.equals(figures.completenessIn(period))
                ? null
                : new Missing(WhiteReason.INCOMPLETE, figures.whatIsMissing(period));
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

    private Judgement deliverable(Period period, LocalDate seenOn, Missing missing) {
        DeliverableJudge.Said said = new DeliverableJudge(measure, asOf).judge(period, seenOn);
        boolean shown = missing == null;
        return new Judgement(
                period,
                shown ? said.rag() : Rag.WHITE,
                shown ? said.whiteReason() : missing.reason(),
                null,
                shown && said.rag() != Rag.WHITE ? Boolean.TRUE : null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Signal.NOT_TESTABLE,
                1,
                null,
                said.against(),
                null,
                plan.version(),
                shown ? said.remark() : missing.what(),
                null);
    }

    private Judgement judgement(Period period, Reading reading, Missing missing) {
        Optional<IndicatorValue> value = figures.valueIn(period);
        Figure now = figures.figureIn(period);
        boolean complete = Boolean.TRUE.equals(figures.completenessIn(period));
        Reference reference = reading.reference();
        BigDecimal baseline = reference.isKnown() ? reference.figure().value() : null;
        BigDecimal change = complete && reference.isComparable() ? Figures.minus(now.value(), baseline) : null;
        BigDecimal actual = now.value();
        return new Judgement(
                period,
                missing == null ? colour(reading) : Rag.WHITE,
                missing == null ? null : missing.reason(),
                actual,
                figures.completenessIn(period),
                value.map(IndicatorValue::provisional).orElse(false),
                baseline,
                reference.period(),
                change,
                Figures.percentOf(change, baseline),
                measure.unit() == Unit.PERCENT ? change : null,
                reading.finalTarget(),
                reading.goal() == null ? null : reading.goal().value(),
                complete ? Figures.minus(actual, reading.finalTarget()) : null,
                complete ? signal(reading, now) : Signal.NOT_TESTABLE,
                value.map(IndicatorValue::indicatorVersion).orElse(1),
                value.map(IndicatorValue::shippedWith).orElse(null),
                reading.against(),
                measure.terms().rounding() == null
                        ? null
                        : measure.terms().rounding().print(actual),
                plan.version(),
                missing == null ? reading.remark() : missing.what(),
                value.map(Counts::of).orElse(null));
    }

    private Signal signal(Reading reading, Figure now) {
        Reference reference = reading.reference();
        if (reference.crossed() != null && reading.tested() == reference.figure()) {
            return Signal.RECORDING_BREAK;
        }
        return reading.tested() == null ? Signal.NOT_TESTABLE : test.between(reading.tested(), now);
    }

    private static Rag colour(Reading reading) {
        return reading.met() ? Rag.GREEN : Rag.RED;
    }
}
