package org.communitysafety.reporting.domain;

import java.util.Locale;

/** What an alert tells of. */
public enum AlertKind {
    /** A measure's colour got worse, and the figures are more than ordinary variation. */
    TARGET_STATUS,
    /** The monthly figures of a measure left what the months before foretell, whatever its colour. */
    SIGNAL,
    /** The date of a dated step passed without its figure. */
    MILESTONE,
    /** The date of a deliverable passed before it was done. */
    DELIVERABLE,
    /** A figure is beyond the limit that somebody set for it. */
    THRESHOLD,
    /** More than expected in some neighbouring months and areas together. */
    CLUSTER,
    /** A group has nobody in it. */
    EQUALITY,
    /** An agency's records stopped or are not whole. */
    FEED,
    /** Clocks of referrals ran out before the step they wait for was taken. */
    OVERDUE;

    /** As it is written outside: {@code target-status}. */
    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for no kind */
    public static AlertKind of(String token) {
        return valueOf(token.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
