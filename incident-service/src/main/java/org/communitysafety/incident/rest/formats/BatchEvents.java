package org.communitysafety.incident.rest.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.application.Submission;
import org.communitysafety.incident.application.Submissions;

/**
 * A JSON array of events. It is received whole before its first element is read: what is no array, or too
 * long a one, publishes nothing.
 */
final class BatchEvents implements Submissions {
    private final OneEvent.Reading reading;
    private final Iterator<ArrayScan.Span> elements;
    private final InputStream bytes;
    private long position;
    private long number;

    private BatchEvents(OneEvent.Reading reading, Iterator<ArrayScan.Span> elements, InputStream bytes) {
        this.reading = reading;
        this.elements = elements;
        this.bytes = bytes;
    }

    static BatchEvents of(Spool spool, OneEvent.Reading reading) throws BrokenBodyException {
        try (InputStream scanned = spool.open()) {
            return new BatchEvents(reading, ArrayScan.elementsOf(scanned).iterator(), spool.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Submission next() {
        if (!elements.hasNext()) {
            return null;
        }
        number++;
        ArrayScan.Span element = elements.next();
        if (element.length() > Faults.MOST_EVENT_BYTES) {
            return Submission.unreadable(number, Faults.eventTooLarge(), null);
        }
        byte[] sent = read(element);
        try {
            return Submission.read(number, reading.of(sent), sent);
        } catch (BrokenBodyException e) {
            return Submission.unreadable(number, e.fault(), sent);
        }
    }

    private byte[] read(ArrayScan.Span element) {
        try {
            bytes.skipNBytes(element.from() - position);
            position = element.to();
            return bytes.readNBytes((int) element.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
