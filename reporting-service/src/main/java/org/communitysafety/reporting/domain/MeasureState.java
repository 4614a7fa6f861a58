package org.communitysafety.reporting.domain;

/** How far a plan has come with a measure; only {@link #ACTIVE} is judged. */
public enum MeasureState {
    ACTIVE,
    /** Still under development or to be agreed. */
    DRAFT,
    /** Agreed, while what it is compared with is still to be set. */
    BASELINE_PENDING
}
