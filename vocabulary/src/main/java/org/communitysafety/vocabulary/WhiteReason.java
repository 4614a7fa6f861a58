package org.communitysafety.vocabulary;

/** Why a measure has no colour: missing is not zero, and incomplete is not green. */
public enum WhiteReason {
    /** The target's assessment has not started in the period asked for. */
    NOT_STARTED,
    /** The period has not ended, or its figure is not due yet. */
    NOT_DUE,
    /** The period has ended and nothing was received for it. */
    NO_DATA,
    /** The owner states that the figure was not collected, for example a survey that was not run. */
    NOT_COLLECTED,
    /** Something was received, but a feed behind it is known, or not known not, to be short. */
    INCOMPLETE,
    /** The baseline is still to be set. */
    BASELINE_PENDING,
    /** The target is a draft and is never judged. */
    DRAFT
}
