package org.communitysafety.incident.domain;

import java.time.Instant;
import java.util.Set;

/**
 * What events are judged by at one moment; the same for every event of a request.
 *
 * @param now the platform's clock
 * @param agencies identifiers of the registered agencies
 * @param indicators identifiers of the indicators a figure may be reported for
 */
public record Standard(Instant now, Set<String> agencies, Set<String> indicators) {}
