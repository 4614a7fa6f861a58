package org.communitysafety.incident.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What events are judged by at one moment; the same for every event of a request.
 *
 * @param now the platform's clock
 * @param agencies identifiers of the registered agencies
 * @param indicators identifiers of the indicators a figure may be reported for
 * @param pathways what referrals may be on, by identifier
 */
public record Standard(Instant now, Set<String> agencies, Set<String> indicators, Map<String, Pathway> pathways) {}
