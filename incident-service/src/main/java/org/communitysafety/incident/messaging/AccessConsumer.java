package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.AccessRecorded;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.incident.application.KeepAccessRecord;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.kit.kafka.BatchHandler;
import org.communitysafety.kit.kafka.DeadLetters;
import org.communitysafety.kit.kafka.PolledBatch;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.vocabulary.access.AccessEntry;

/** Hands the gateways' entries to the access record; a bad record goes aside alone. */
@ApplicationScoped
class AccessConsumer implements BatchHandler {
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");

    private final KeepAccessRecord access;
    private final EventCodec codec;
    private final DeadLetters deadLetters;

    AccessConsumer(KeepAccessRecord access, EventCodec codec, DeadLetters deadLetters) {
        this.access = access;
        this.codec = codec;
        this.deadLetters = deadLetters;
    }

    @Override
    public Map<Partition, Start> startPositions(Retained retained) {
        return access.positions(retained);
    }

    @Override
    public void handle(PolledBatch batch) {
        List<AccessEntry> entries = new ArrayList<>(batch.records().size());
        for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
            try {
                entries.add(read(record));
            } catch (MalformedRecordException e) {
                deadLetters.setAside(record, e.code(), e.getMessage());
            }
        }
        access.keep(entries, batch.spans());
    }

    private AccessEntry read(ConsumerRecord<byte[], byte[]> record) throws MalformedRecordException {
        PlatformEvent event = codec.read(record);
        SoundRecord.envelope(event);
        if (!EventTypes.ACCESS_RECORDED.equals(event.type())) {
            throw new MalformedRecordException("unknown-type", "the topic carries entries of the access record only");
        }
        AccessRecorded data = codec.data(event, AccessRecorded.class);
        SoundRecord.required("caller", data.caller());
        try {
            return entry(data);
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new MalformedRecordException("bad-data", "a member of the entry is missing or out of its range");
        }
    }

    private static AccessEntry entry(AccessRecorded data) {
        return new AccessEntry(
                word(data.call()),
                AccessEntry.Phase.valueOf(data.phase()),
                data.caller(),
                word(data.method()),
                word(data.route()),
                data.records().stream().map(AccessConsumer::word).toList(),
                data.status(),
                Instant.parse(data.at()),
                word(data.trace()));
    }

    private static String word(String text) {
        if (!WORD.matcher(text).matches()) {
            throw new IllegalArgumentException("not one word");
        }
        return text;
    }
}
