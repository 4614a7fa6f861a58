package org.communitysafety.incident.application;

import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.SubmittedEvent;

/**
 * One event of a body: read, or unreadable for a reason.
 *
 * @param line of NDJSON the physical line, of a batch the element, both from 1; 0 when the body is the event
 * @param event null when unreadable
 * @param fault null when read
 * @param sent the bytes of the line or element; null when it is too long, or the body itself
 */
public record Submission(long line, SubmittedEvent event, Fault fault, byte[] sent) {
    public static Submission read(long line, SubmittedEvent event, byte[] sent) {
        return new Submission(line, event, null, sent);
    }

    public static Submission unreadable(long line, Fault fault, byte[] sent) {
        return new Submission(line, null, fault, sent);
    }
}
