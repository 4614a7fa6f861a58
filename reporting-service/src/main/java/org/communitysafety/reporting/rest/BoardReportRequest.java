package org.communitysafety.reporting.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * Whose scorecard is frozen for which meeting.
 *
 * @param title 1 to 200 characters
 * @param meetingOn ISO 8601 date
 * @param asOf ISO 8601 date; null for the plan's business date
 * @param knownAt ISO 8601 instant that has come; null for now
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record BoardReportRequest(String plan, String title, String meetingOn, String asOf, String knownAt) {}
