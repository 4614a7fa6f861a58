package org.communitysafety.incident.rest.formats;

import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.application.Submission;
import org.communitysafety.incident.application.Submissions;
import org.communitysafety.incident.domain.SubmittedEvent;

/** A body that is one event, read up to the size an event may have and not further. */
final class OneEvent implements Submissions {
    private final Body body;
    private final Reading reading;
    private boolean done;

    /** How the bytes become an event. */
    interface Reading {
        SubmittedEvent of(byte[] bytes) throws BrokenBodyException;
    }

    OneEvent(Body body, Reading reading) {
        this.body = body;
        this.reading = reading;
    }

    @Override
    public Submission next() {
        if (done) {
            return null;
        }
        done = true;
        try {
            byte[] bytes = body.readUpTo(Faults.MOST_EVENT_BYTES);
            return bytes.length > Faults.MOST_EVENT_BYTES
                    ? Submission.unreadable(0, Faults.eventTooLarge(), null)
                    : Submission.read(0, reading.of(bytes), null);
        } catch (BrokenBodyException e) {
            return Submission.unreadable(0, e.fault(), null);
        }
    }
}
