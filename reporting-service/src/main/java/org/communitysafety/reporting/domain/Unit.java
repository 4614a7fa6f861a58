package org.communitysafety.reporting.domain;

import java.util.Locale;

/** What a measure's figures are: a number of incidents, a share in per cent, a rate, a score or a place. */
public enum Unit {
    COUNT,
    PERCENT,
    RATE,
    SCORE,
    RANK;

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
