package org.communitysafety.reporting.domain;

/** Where a measure went between its last two periods, as far as the difference is more than ordinary variation. */
public enum DirectionOfTravel {
    IMPROVING,
    STABLE,
    DETERIORATING,
    UNKNOWN
}
