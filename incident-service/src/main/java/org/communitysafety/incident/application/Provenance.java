package org.communitysafety.incident.application;

import java.time.Instant;

/**
 * Where a request came from; kept on every fact.
 *
 * @param receivedAt the platform's clock
 * @param submittedBy as the gateway decided
 * @param traceParent W3C trace context of the request; null when there is none
 */
public record Provenance(Instant receivedAt, String submittedBy, String traceParent) {}
