package org.communitysafety.reporting.domain;

import java.util.Locale;

/** What a measure's figures count. */
public enum Unit {
    COUNT,
    PERCENT;

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
