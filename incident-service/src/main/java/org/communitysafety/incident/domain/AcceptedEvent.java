package org.communitysafety.incident.domain;

import java.time.Instant;
import org.communitysafety.vocabulary.RegisterId;

/**
 * An event with nothing wrong, normalised.
 *
 * @param source URI-reference of who sent it
 * @param subject what the fact is about: the reference of an incident, else the parts of the key joined by bars
 * @param time when it happened, by the sender's clock; null when not given
 * @param recordedTime when the agency recorded this version; null when not given
 * @param traceParent W3C trace context of the event itself; null when not given
 */
public record AcceptedEvent(
        EventType type,
        String id,
        String source,
        String subject,
        Instant time,
        Instant recordedTime,
        String traceParent,
        Fact fact) {
    public RegisterId registerId() {
        return RegisterId.of(fact.agency(), subject);
    }
}
