package org.communitysafety.reporting.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What is said of a measure, 1 to 4,000 characters. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CommentaryRequest(String text) {}
