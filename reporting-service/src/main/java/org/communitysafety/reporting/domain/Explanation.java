package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;
import org.communitysafety.vocabulary.Rag;

/** Says in one plain sentence what a colour rests on: figures, comparison, how sure it is, and what is missing. */
final class Explanation {
    private final Measure measure;
    private final String area;
    private final Judgement judged;

    private Explanation(Measure measure, String area, Judgement judged) {
        this.measure = measure;
        this.area = area;
        this.judged = judged;
    }

    static String of(Measure measure, String area, Judgement judged) {
        Explanation explanation = new Explanation(measure, area, judged);
        return (judged.rag() == Rag.WHITE ? explanation.white() : explanation.coloured()) + ".";
    }

    private String subject() {
        return area == null ? measure.title() : measure.title() + " in " + area;
    }

    private String coloured() {
        return "%s was %s in %s, %s %s of %s%s; %s, so this is %s; %s"
                .formatted(
                        subject(),
                        withUnit(judged.actual()),
                        judged.period(),
                        change(),
                        withUnit(judged.baseline()),
                        judged.baselinePeriod(),
                        origin(),
                        asked(),
                        judged.rag() == Rag.GREEN ? "met" : "not met",
                        sureness());
    }

    private String change() {
        int sign = judged.change().signum();
        if (sign == 0) {
            return "equal to the";
        }
        String size = number(judged.change().abs());
        String amount = measure.unit() == Unit.PERCENT ? size + " points" : size;
        String relative = judged.changePercent() == null
                ? ""
                : " (%s %%)".formatted(signed(judged.changePercent().setScale(1, RoundingMode.HALF_UP)));
        return amount + (sign < 0 ? " below" : " above") + relative + " the";
    }

    private String origin() {
        boolean mixed = measure.source() == ValueSource.EVENTS
                && measure.baseline() != null
                && measure.baseline().value() != null;
        return mixed ? " (counted from incidents and compared with a published figure)" : "";
    }

    private String asked() {
        return switch (measure.kind()) {
            case REDUCE_ANY -> "the target asks for any reduction";
            case REDUCE_BY_PERCENT -> "the target asks for at most " + withUnit(judged.trajectory()) + " by then";
            case MAINTAIN ->
                "the target asks for %s %s"
                        .formatted(
                                measure.polarity() == Polarity.LOWER_IS_BETTER ? "at most" : "at least",
                                withUnit(judged.trajectory()));
        };
    }

    private String sureness() {
        Signal signal = judged.signal();
        String provisional = judged.provisional() ? " and the figure is provisional" : "";
        if (signal.present() == null) {
            return "whether the change is more than ordinary variation cannot be tested" + provisional;
        }
        String z = " (z = " + signed(BigDecimal.valueOf(signal.z()).setScale(2, RoundingMode.HALF_UP)) + ")";
        return (signal.isFound()
                        ? "the change is more than ordinary variation"
                        : "the change is within ordinary variation")
                + z
                + provisional;
    }

    private String white() {
        Period period = judged.period();
        return switch (judged.whiteReason()) {
            case NOT_STARTED ->
                "%s is not judged in %s, before its assessment starts%s".formatted(subject(), period, shown());
            case NOT_DUE -> "%s has no colour in %s: its figure is not due yet".formatted(subject(), period);
            case NO_DATA -> "%s has no colour in %s: no figure has been received".formatted(subject(), period);
            case NOT_COLLECTED ->
                "%s has no colour in %s: its owner states that the figure was not collected"
                        .formatted(subject(), period);
            case INCOMPLETE ->
                "%s has no colour in %s%s: what was received is %s".formatted(subject(), period, soFar(), incomplete());
            case BASELINE_PENDING ->
                "%s has no colour in %s: %s to compare it with%s"
                        .formatted(subject(), period, missingBaseline(), shown());
            case DRAFT -> "%s is a draft and is not judged".formatted(subject());
        };
    }

    private String missingBaseline() {
        return judged.baselinePeriod() == null
                ? "there is no baseline yet"
                : "there is no complete figure for " + judged.baselinePeriod();
    }

    private String incomplete() {
        return judged.complete() == null ? "not known to be complete" : "not complete";
    }

    private String soFar() {
        return judged.actual() == null ? "" : " (" + withUnit(judged.actual()) + " so far)";
    }

    private String shown() {
        return judged.actual() == null ? "" : "; the figure was " + withUnit(judged.actual());
    }

    private String withUnit(BigDecimal figure) {
        return measure.unit() == Unit.PERCENT ? number(figure) + " %" : number(figure);
    }

    private static String signed(BigDecimal figure) {
        return (figure.signum() > 0 ? "+" : "") + number(figure);
    }

    /** At most four decimals: a sentence is read, the figures beside it are exact. */
    private static String number(BigDecimal figure) {
        DecimalFormat format = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(figure);
    }
}
