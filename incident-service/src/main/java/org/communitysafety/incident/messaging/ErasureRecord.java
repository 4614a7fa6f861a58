package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.PersonErased;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.vocabulary.ErasedPerson;

/** Records of the topic {@code erasures} as persons to forget: the one way from that contract inwards. */
@ApplicationScoped
class ErasureRecord {
    private final EventCodec codec;

    ErasureRecord(EventCodec codec) {
        this.codec = codec;
    }

    ErasedPerson read(ConsumerRecord<byte[], byte[]> record) throws MalformedRecordException {
        PlatformEvent event = codec.read(record);
        if (!EventTypes.PERSON_ERASED.equals(event.type())) {
            throw new MalformedRecordException("unknown-type", "no type of event that belongs on this topic");
        }
        PersonErased data = codec.data(event, PersonErased.class);
        if (event.id() == null
                || data.erasedAt() == null
                || data.replacements() == null
                || data.replacements().contains(null)) {
            throw new MalformedRecordException("missing-member", "an erasure names since when and what is replaced");
        }
        try {
            return new ErasedPerson(
                    event.id(),
                    Instant.parse(data.erasedAt()),
                    data.replacements().stream()
                            .map(each -> new ErasedPerson.Replacement(each.tokens(), each.surrogate()))
                            .toList());
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new MalformedRecordException("bad-erasure", "no instant, or what is replaced is no token");
        }
    }
}
