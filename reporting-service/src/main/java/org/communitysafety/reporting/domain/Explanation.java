package org.communitysafety.reporting.domain;

import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/** Says in one plain sentence what a colour rests on: figures, comparison, how sure it is, and what is missing. */
public final class Explanation {
    private final Measure measure;
    private final String area;
    private final Judgement judged;
    private final AgencyNames agencies;

    private Explanation(Measure measure, String area, Judgement judged, AgencyNames agencies) {
        this.measure = measure;
        this.area = area;
        this.judged = judged;
        this.agencies = agencies;
    }

    /** @param area its name; null where the title says it all */
    public static String of(Measure measure, String area, Judgement judged, AgencyNames agencies) {
        Explanation explanation = new Explanation(measure, area, judged, agencies);
        return explanation.text() + ".";
    }

    /** The measure in its area, as a sentence begins. */
    static String subject(Measure measure, String area) {
        return area == null ? measure.title() : measure.title() + " in " + area;
    }

    private String text() {
        if (measure.kind() == MeasureKind.DELIVERABLE && judged.whiteReason() == null) {
            return new DeliverableSentence(measure, judged, agencies).text();
        }
        return judged.rag() == Rag.WHITE
                ? white()
                : new ColouredSentence(subject(measure, area), measure, judged).text();
    }

    private String white() {
        String subject = subject(measure, area);
        String period = judged.period().inWords();
        return switch (judged.whiteReason()) {
            case NOT_STARTED -> notStarted(subject, period);
            case NOT_DUE -> "%s has no colour in %s%s: %s".formatted(subject, period, soFar(), notDue());
            case NO_DATA -> "%s has no colour in %s: no %s has been received".formatted(subject, period, what());
            case NOT_COLLECTED ->
                "%s has no colour in %s: its owner states that the figure was not collected".formatted(subject, period);
            case INCOMPLETE -> "%s has no colour in %s%s: %s".formatted(subject, period, soFar(), incomplete());
            case BASELINE_PENDING ->
                "%s has no colour in %s: %s%s".formatted(subject, period, missingBaseline(), shown());
            case DRAFT -> "%s is a draft and is not judged".formatted(subject);
        };
    }

    private String notStarted(String subject, String period) {
        return measure.kind() == MeasureKind.DELIVERABLE
                        && judged.complete() == null
                        && judged.against() != null
                        && judged.remark() == null
                ? "%s has no colour in %s: it has not started and is planned for later".formatted(subject, period)
                : "%s is not judged in %s, before its assessment starts%s".formatted(subject, period, shown());
    }

    private String what() {
        return measure.kind() == MeasureKind.DELIVERABLE ? "report" : "figure";
    }

    private String notDue() {
        return judged.remark() == null ? "its %s is not due yet".formatted(what()) : judged.remark();
    }

    private String missingBaseline() {
        if (judged.remark() != null) {
            return judged.remark();
        }
        return missingBaseline(judged.baselinePeriod());
    }

    /** @param period of the baseline; null where none is set */
    static String missingBaseline(Period period) {
        return period == null
                ? "there is no baseline yet to compare it with"
                : "there is no complete figure for %s to compare it with".formatted(period.inWords());
    }

    private String incomplete() {
        if (judged.remark() != null) {
            return judged.remark();
        }
        return "what was received is " + (judged.complete() == null ? "not known to be complete" : "not complete");
    }

    private String soFar() {
        boolean partial = judged.actual() != null && !Boolean.TRUE.equals(judged.complete());
        return partial ? " (" + withUnit() + " so far)" : "";
    }

    private String shown() {
        return judged.actual() == null ? "" : "; the figure was " + withUnit();
    }

    private String withUnit() {
        return Words.figure(measure.unit(), judged.actual());
    }
}
