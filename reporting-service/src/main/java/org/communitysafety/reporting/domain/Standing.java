package org.communitysafety.reporting.domain;

import org.communitysafety.vocabulary.Period;

/**
 * What the facts say of one thing that could alert: a function of them alone, whatever the order in which they came.
 *
 * @param worsened true when a colour that got worse is its ground
 * @param began the observation it began with, or began anew; null while clear
 * @param newest the newest known observation; null when there is none
 * @param decided the newest observation that shows it: whose figures are its evidence; null while clear
 * @param reason why it stands, or why it does not
 */
record Standing(State state, boolean worsened, Period began, Period newest, Period decided, AlertReason reason) {
    /** {@link #PENDING} has not held for long enough to fire. */
    enum State {
        CLEAR,
        PENDING,
        FIRING
    }

    static Standing firing(AlertReason reason) {
        return new Standing(State.FIRING, false, null, null, null, reason);
    }

    static Standing pending(AlertReason reason) {
        return new Standing(State.PENDING, false, null, null, null, reason);
    }

    static Standing clear(AlertReason reason) {
        return new Standing(State.CLEAR, false, null, null, null, reason);
    }

    /** The same, clear for another reason. */
    Standing because(AlertReason why) {
        return new Standing(state, worsened, began, newest, decided, why);
    }

    boolean isClear() {
        return state == State.CLEAR;
    }
}
