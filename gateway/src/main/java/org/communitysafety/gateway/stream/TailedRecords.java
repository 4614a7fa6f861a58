package org.communitysafety.gateway.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.kafka.DeadLetters;
import org.communitysafety.kit.kafka.PublishFailedException;
import org.jboss.logging.Logger;

/** Takes one record of a tailed topic into what the streams show, or sets it aside. */
@ApplicationScoped
class TailedRecords {
    private static final Logger LOG = Logger.getLogger(TailedRecords.class);

    private final RecordReader reader;
    private final LiveState state;
    private final Reference reference;
    private final DeadLetters deadLetters;
    private final StreamMetrics metrics;

    TailedRecords(
            RecordReader reader, LiveState state, Reference reference, DeadLetters deadLetters, StreamMetrics metrics) {
        this.reader = reader;
        this.state = state;
        this.reference = reference;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    void take(ConsumerRecord<byte[], byte[]> record) {
        var kind = Kind.ofTopic(record.topic());
        try {
            if (kind.isPresent()) {
                var place = new LiveState.Place(
                        record.topic(), record.partition(), record.offset(), Instant.ofEpochMilli(record.timestamp()));
                state.take(reader.streamed(kind.get(), record), place);
            } else {
                reader.reference(reference, record);
                state.touch();
            }
        } catch (MalformedRecordException e) {
            kind.ifPresent(known -> state.moveTo(record.topic(), record.partition(), record.offset() + 1));
            setAside(record, e);
        }
    }

    /** What was there before this start was set aside when it came, by an instance that ran then. */
    private void setAside(ConsumerRecord<byte[], byte[]> record, MalformedRecordException why) {
        metrics.malformed(record.topic());
        if (!state.isLoaded()) {
            LOG.warnf(
                    "record cannot be read code=%s topic=%s partition=%d offset=%d",
                    why.code(), record.topic(), record.partition(), record.offset());
            return;
        }
        try {
            deadLetters.setAside(record, why.code(), why.getMessage());
        } catch (PublishFailedException e) {
            LOG.errorf(
                    "record cannot be set aside topic=%s partition=%d offset=%d cause=%s",
                    record.topic(), record.partition(), record.offset(), e.getCause());
        }
    }
}
