package org.communitysafety.gateway.web.scorecard;

import org.communitysafety.gateway.web.StatusView;

/**
 * A figure with its period.
 *
 * @param period null where the figure has none, because it is missing
 * @param status null where it takes no colour
 * @param note null where there is nothing to add
 */
public record PeriodView(String period, String figure, StatusView status, String note) {}
