package org.communitysafety.reporting.rest;

import java.time.Instant;
import org.communitysafety.reporting.domain.delivery.Health;

/**
 * How a receiver has been doing.
 *
 * @param state {@code OK}, {@code FAILING} or {@code PARKED}: nothing is sent until it is set or resumed
 * @param notBefore when it is tried again
 * @param reason why it is parked
 */
public record HealthView(
        String state, int failures, Instant failingSince, Instant notBefore, Instant parkedAt, String reason) {
    static HealthView of(Health health) {
        String state = health.parked() ? "PARKED" : health.failures() > 0 ? "FAILING" : "OK";
        return new HealthView(
                state,
                health.failures(),
                health.failingSince(),
                health.notBefore(),
                health.parkedAt(),
                health.parkedFor());
    }
}
