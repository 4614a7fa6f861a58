package org.communitysafety.reporting.domain.delivery;

import java.time.Duration;

/**
 * When a receiver counts as dead: both limits are reached.
 *
 * @param failures in a row
 * @param time since the first of them
 */
public record Patience(int failures, Duration time) {}
