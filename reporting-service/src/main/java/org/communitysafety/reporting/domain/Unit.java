package org.communitysafety.reporting.domain;

import java.util.Locale;

/** What a measure's figures are: a number of incidents, a share in per cent, a rate, a score, a place or what it costs. */
public enum Unit {
    COUNT,
    PERCENT,
    RATE,
    SCORE,
    RANK,
    /** Pounds sterling. */
    GBP,
    GBP_PER_CASE,
    /** One figure divided by another that it is no part of. */
    RATIO;

    /** True for a figure of which the two are shown that it is made of. */
    boolean isMade() {
        return this == PERCENT || this == RATE || this == GBP_PER_CASE || this == RATIO;
    }

    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
