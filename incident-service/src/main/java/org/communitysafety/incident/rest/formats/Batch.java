package org.communitysafety.incident.rest.formats;

import java.nio.charset.Charset;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.application.Submission;
import org.communitysafety.incident.application.Submissions;

/** A batch that was received whole, with what it occupies meanwhile. */
public final class Batch implements Submissions, AutoCloseable {
    private final Spool spool;
    private final BatchEvents events;

    private Batch(Spool spool, BatchEvents events) {
        this.spool = spool;
        this.events = events;
    }

    /** @throws BrokenBodyException when it is no array of at most 10,000 elements; nothing of it counts then */
    public static Batch of(Body body, Charset charset, IntakeConfig config) throws BrokenBodyException {
        Spool spool = Spool.of(body, config);
        try {
            return new Batch(spool, BatchEvents.of(spool, charset));
        } catch (BrokenBodyException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    @Override
    public Submission next() {
        return events.next();
    }

    @Override
    public void close() {
        events.close();
        spool.close();
    }
}
