package org.communitysafety.reporting.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What somebody writes beside a series.
 *
 * @param area null for every area
 * @param on ISO 8601 date
 * @param kind {@code recording-break}, {@code re-base}, {@code operation} or {@code note}
 * @param title 1 to 200 characters
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AnnotationRequest(String indicator, String area, String on, String kind, String title) {}
