package org.communitysafety.incident.messaging;

import java.math.BigDecimal;
import java.time.Instant;
import org.communitysafety.incident.domain.TextRule;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;

/** What must hold of a record before the register takes it: nothing this service publishes breaks it. */
final class SoundRecord {
    private static final int MOST_DIGITS = 30;
    private static final Instant EARLIEST = Instant.parse("1700-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private SoundRecord() {}

    /** Identifier, source, submitter and times. */
    static void envelope(PlatformEvent event) throws MalformedRecordException {
        required("id", event.id());
        required("source", event.source());
        optional("submittedby", event.submittedBy());
        optional("datahash", event.dataHash());
        inRange(event.versionTime());
        inRange(event.receivedAt() == null ? Instant.EPOCH : event.receivedAt());
    }

    static void required(String name, String text) throws MalformedRecordException {
        if (text == null) {
            throw new MalformedRecordException("missing-field", name + " is missing");
        }
        optional(name, text);
    }

    static void optional(String name, String text) throws MalformedRecordException {
        if (text != null && !TextRule.isSound(text)) {
            throw new MalformedRecordException("unsound-text", name + " is empty, too long or has control characters");
        }
    }

    /** Null stays null; PostgreSQL would refuse a power of ten beyond its numeric, and the whole batch with it. */
    static BigDecimal figure(String name, BigDecimal figure) throws MalformedRecordException {
        if (figure != null && (figure.precision() > MOST_DIGITS || Math.abs((long) figure.scale()) > MOST_DIGITS)) {
            throw new MalformedRecordException("bad-figure", name + " has more than 30 digits");
        }
        return figure;
    }

    private static void inRange(Instant at) throws MalformedRecordException {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new MalformedRecordException("bad-time", "a time is out of any reasonable range");
        }
    }
}
