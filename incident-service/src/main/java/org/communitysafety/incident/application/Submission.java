package org.communitysafety.incident.application;

import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.SubmittedEvent;

/**
 * One event of a body: read, or unreadable for a reason.
 *
 * @param line of NDJSON the physical line, of a batch the element, both from 1; 0 when the body is the event
 * @param event null when unreadable
 * @param fault null when read
 */
public record Submission(long line, SubmittedEvent event, Fault fault) {
    public static Submission read(long line, SubmittedEvent event) {
        return new Submission(line, event, null);
    }

    public static Submission unreadable(long line, Fault fault) {
        return new Submission(line, null, fault);
    }
}
