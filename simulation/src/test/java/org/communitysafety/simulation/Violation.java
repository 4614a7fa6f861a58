package org.communitysafety.simulation;

/** Something that must not be. */
public record Violation(Kind kind, String what) {

    /** What is wrong. */
    public enum Kind {
        /** A position moved from where the batch did not begin. */
        POSITION,
        /** A fact is not the newest version sent. */
        FACT,
        /** An aggregate is not the sum of the facts. */
        CELL,
        /** A feed's month counts or says something else than its facts do. */
        FEED,
        /** The last value published is not the value. */
        VALUE,
        /** A malformed record was not set aside. */
        ASIDE,
        /** Figures were judged that do not belong to one moment. */
        ROUND,
        /** A status is not what the final figures say. */
        STATUS,
        /** More than one alert is open, or was told of, for one thing. */
        ALERT_TWICE,
        /** An alert is missing, or one is open that the facts do not bear out. */
        ALERT,
        /** What was told last is not what stands. */
        TOLD,
        /** Something does not come to an end. */
        STUCK
    }

    @Override
    public String toString() {
        return kind + ": " + what;
    }
}
