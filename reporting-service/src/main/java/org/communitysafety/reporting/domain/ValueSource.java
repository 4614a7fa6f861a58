package org.communitysafety.reporting.domain;

import java.util.Locale;

/** Where a value comes from: counted from incidents, or reported by an agency as a figure. */
public enum ValueSource {
    EVENTS,
    REPORTED;

    public String token() {
        return name().toLowerCase(Locale.ROOT);
    }
}
