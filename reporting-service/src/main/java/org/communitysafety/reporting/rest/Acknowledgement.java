package org.communitysafety.reporting.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** Somebody takes an alert on; {@code note} says what they will do, at most 200 characters. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Acknowledgement(String note) {
    static final int LONGEST_NOTE = 200;
}
