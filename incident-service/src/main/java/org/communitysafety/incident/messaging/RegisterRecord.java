package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.IncidentCancelled;
import org.communitysafety.contracts.IncidentRecorded;
import org.communitysafety.incident.application.RegisterVersion;
import org.communitysafety.incident.domain.OccurredMonth;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.IncidentTokens;
import org.communitysafety.vocabulary.RegisterId;

/** Records of the topic {@code incidents} as versions of the register: the one way from the contract inwards. */
@ApplicationScoped
class RegisterRecord {
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
        SoundRecord.required("occurred", data.occurred());
        YearMonth month = OccurredMonth.of(data.occurred())
                .filter(known -> known.getYear() > 0 && known.getYear() <= 9999)
                .orElseThrow(
                        () -> new MalformedRecordException("malformed-date", "occurred is no instant, date or month"));
        SoundRecord.required("category", data.category());
        List<String> flags = data.flags() == null ? List.of() : data.flags();
        for (String flag : flags) {
            SoundRecord.required("flags", flag);
        }
        SoundRecord.optional("recordedOn", data.recordedOn());
        SoundRecord.optional("offenceCode", data.offenceCode());
        SoundRecord.optional("area", data.area());
        SoundRecord.optional("outcome", data.outcome());
        SoundRecord.optional("victim", data.victim());
        SoundRecord.optional("location", data.location());
        String tokens = IncidentTokens.of(oldest(data.victim(), data), oldest(data.location(), data))
                .text();
        var details = new RegisterVersion.Details(
                data.occurred(),
                month,
                data.recordedOn(),
                data.category(),
                data.offenceCode(),
                flags,
                data.area(),
                data.outcome());
        return version(event, data.agency(), reference, tokens, details, null);
    }

    /**
     * Under the oldest key that an event names a person by, so that an instance which has not read the newest key yet can
     * erase them, and a repetition under a newer key is the same version.
     */
    private static String oldest(String token, IncidentRecorded data) throws MalformedRecordException {
        List<String> before = token == null || data.tokensBefore() == null
                ? List.of()
                : data.tokensBefore().getOrDefault(token, List.of());
        for (String older : before) {
            SoundRecord.required("tokensBefore", older);
        }
        return before.isEmpty() ? token : Collections.min(before);
    }

    private static RegisterVersion cancelled(PlatformEvent event, IncidentCancelled data)
            throws MalformedRecordException {
        String reference = data.reference() == null ? event.subject() : data.reference();
        SoundRecord.required("reason", data.reason());
        return version(event, data.agency(), reference, "", null, data.reason());
    }

    private static RegisterVersion version(
            PlatformEvent event,
            String agency,
            String reference,
            String tokens,
            RegisterVersion.Details details,
            String reason)
            throws MalformedRecordException {
        SoundRecord.required("agency", agency);
        SoundRecord.required("reference", reference);
        SoundRecord.envelope(event);
        String hash = event.dataHash() == null ? "" : event.dataHash();
        return new RegisterVersion(
                RegisterId.of(agency, reference),
                agency,
                reference,
                new FactVersion(event.versionTime(), event.id(), hash, tokens),
                event.source(),
                details,
                reason,
                event.receivedAt(),
                event.submittedBy());
    }
}
