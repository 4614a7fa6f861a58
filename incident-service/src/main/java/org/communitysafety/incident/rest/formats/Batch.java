package org.communitysafety.incident.rest.formats;

import java.nio.charset.Charset;
import java.util.Optional;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.application.RejectsForm;
import org.communitysafety.incident.application.Submission;
import org.communitysafety.incident.domain.ServiceRequestMapping;

/** A batch that was received whole, with what it occupies meanwhile. */
public final class Batch implements SpooledEvents {
    private final Spool spool;
    private final BatchEvents events;

    private Batch(Spool spool, BatchEvents events) {
        this.spool = spool;
        this.events = events;
    }

    /** @throws BrokenBodyException when it is no array of at most 10,000 elements; nothing of it counts then */
    public static Batch of(Body body, Charset charset, IntakeConfig config) throws BrokenBodyException {
        return of(body, sent -> EventObject.structured(sent, charset), config);
    }

    /**
     * @param mapping how the array's objects become incidents
     * @throws BrokenBodyException when it is no array of at most 10,000 elements; nothing of it counts then
     */
    public static Batch ofServiceRequests(
            Body body, Charset charset, ServiceRequestMapping mapping, IntakeConfig config) throws BrokenBodyException {
        return of(body, sent -> mapping.event(EventObject.json(sent, charset)), config);
    }

    private static Batch of(Body body, OneEvent.Reading reading, IntakeConfig config) throws BrokenBodyException {
        Spool spool = Spool.of(body, config);
        try {
            return new Batch(spool, BatchEvents.of(spool, reading));
        } catch (BrokenBodyException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    @Override
    public Submission next() {
        return events.next();
    }

    /** Those of the request's own format. */
    @Override
    public Optional<RejectsForm> rejectsForm() {
        return Optional.empty();
    }

    @Override
    public void close() {
        events.close();
        spool.close();
    }
}
