package org.communitysafety.reporting.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Somebody asks that nobody is told of some alerts for a while.
 *
 * @param startsAt RFC 3339; null is now
 * @param endsAt RFC 3339, at most a year after it starts
 * @param comment why, at most 200 characters
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SilenceRequest(Matchers matchers, String startsAt, String endsAt, String comment) {
    static final int LONGEST_COMMENT = 200;

    /** Which alerts; all that are given must match. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Matchers(String plan, String measure, String indicator, String area, String agency, String kind) {}
}
