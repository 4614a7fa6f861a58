package org.communitysafety.reporting.domain;

import org.communitysafety.vocabulary.Period;

/**
 * What the facts say of one thing that could alert: a function of them alone, whatever the order in which they came.
 *
 * @param worsened true when it began with a colour that got worse
 * @param began the observation it began with; null while clear
 * @param newest the newest known observation; null when there is none
 * @param newestIsBad whether that one still shows it
 * @param reason why it stands, or why it does not
 */
record Standing(State state, boolean worsened, Period began, Period newest, boolean newestIsBad, AlertReason reason) {
    /** {@link #PENDING} has not held for long enough to fire. */
    enum State {
        CLEAR,
        PENDING,
        FIRING
    }

    static Standing firing(AlertReason reason) {
        return new Standing(State.FIRING, false, null, null, true, reason);
    }

    static Standing pending(AlertReason reason) {
        return new Standing(State.PENDING, false, null, null, true, reason);
    }

    static Standing clear(AlertReason reason) {
        return new Standing(State.CLEAR, false, null, null, false, reason);
    }

    boolean isClear() {
        return state == State.CLEAR;
    }
}
