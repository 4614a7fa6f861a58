package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A scorecard item some figure of which changed.
 *
 * @param asOf the business date it was judged for, ISO 8601
 * @param plan the plan, with the version that held
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TargetStatusChanged(
        String plan, int planVersion, String partnership, String area, String asOf, ScorecardItem item) {}
