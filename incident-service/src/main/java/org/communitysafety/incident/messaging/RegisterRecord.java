package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.IncidentCancelled;
import org.communitysafety.contracts.IncidentRecorded;
import org.communitysafety.incident.application.RegisterVersion;
import org.communitysafety.incident.domain.OccurredMonth;
import org.communitysafety.incident.domain.TextRule;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.RegisterId;

/** Records of the topic {@code incidents} as versions of the register: the one way from the contract inwards. */
@ApplicationScoped
class RegisterRecord {
    private static final Instant EARLIEST = Instant.parse("1700-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final EventCodec codec;

    RegisterRecord(EventCodec codec) {
        this.codec = codec;
    }

    /** @throws MalformedRecordException when nothing this service publishes looks like it */
    RegisterVersion read(ConsumerRecord<byte[], byte[]> record) throws MalformedRecordException {
        PlatformEvent event = codec.read(record);
        return switch (event.type()) {
            case EventTypes.INCIDENT_RECORDED -> recorded(event, codec.data(event, IncidentRecorded.class));
            case EventTypes.INCIDENT_CANCELLED -> cancelled(event, codec.data(event, IncidentCancelled.class));
            default ->
                throw new MalformedRecordException("unknown-type", "no type of event that belongs on this topic");
        };
    }

    private static RegisterVersion recorded(PlatformEvent event, IncidentRecorded data)
            throws MalformedRecordException {
        String reference = data.reference() == null ? event.subject() : data.reference();
        required("occurred", data.occurred());
        YearMonth month = OccurredMonth.of(data.occurred())
                .filter(known -> known.getYear() > 0 && known.getYear() <= 9999)
                .orElseThrow(
                        () -> new MalformedRecordException("malformed-date", "occurred is no instant, date or month"));
        required("category", data.category());
        List<String> flags = data.flags() == null ? List.of() : data.flags();
        for (String flag : flags) {
            required("flags", flag);
        }
        optional("recordedOn", data.recordedOn());
        optional("offenceCode", data.offenceCode());
        optional("area", data.area());
        optional("outcome", data.outcome());
        optional("victim", data.victim());
        var details = new RegisterVersion.Details(
                data.occurred(),
                month,
                data.recordedOn(),
                data.category(),
                data.offenceCode(),
                flags,
                data.area(),
                data.outcome());
        return version(event, data.agency(), reference, data.victim(), details, null);
    }

    private static RegisterVersion cancelled(PlatformEvent event, IncidentCancelled data)
            throws MalformedRecordException {
        String reference = data.reference() == null ? event.subject() : data.reference();
        required("reason", data.reason());
        return version(event, data.agency(), reference, null, null, data.reason());
    }

    private static RegisterVersion version(
            PlatformEvent event,
            String agency,
            String reference,
            String victim,
            RegisterVersion.Details details,
            String reason)
            throws MalformedRecordException {
        required("agency", agency);
        required("reference", reference);
        required("id", event.id());
        required("source", event.source());
        optional("submittedby", event.submittedBy());
        optional("datahash", event.dataHash());
        inRange(event.versionTime());
        inRange(event.receivedAt() == null ? Instant.EPOCH : event.receivedAt());
        String hash = event.dataHash() == null ? "" : event.dataHash();
        return new RegisterVersion(
                RegisterId.of(agency, reference),
                agency,
                reference,
                new FactVersion(event.versionTime(), event.id(), hash, victim == null ? "" : victim),
                event.source(),
                details,
                reason,
                event.receivedAt(),
                event.submittedBy());
    }

    private static void inRange(Instant at) throws MalformedRecordException {
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new MalformedRecordException("bad-time", "a time is out of any reasonable range");
        }
    }

    private static void required(String name, String text) throws MalformedRecordException {
        if (text == null) {
            throw new MalformedRecordException("missing-field", name + " is missing");
        }
        optional(name, text);
    }

    private static void optional(String name, String text) throws MalformedRecordException {
        if (text != null && !TextRule.isSound(text)) {
            throw new MalformedRecordException("unsound-text", name + " is empty, too long or has control characters");
        }
    }
}
