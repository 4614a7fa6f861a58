package org.communitysafety.reporting.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.kit.kafka.DeadLetters;

/** Reads one record at a time; one that cannot be understood goes aside alone. */
@ApplicationScoped
class RecordReading {
    private final EventCodec codec;
    private final DeadLetters deadLetters;

    RecordReading(EventCodec codec, DeadLetters deadLetters) {
        this.codec = codec;
        this.deadLetters = deadLetters;
    }

    /** Empty when the record was set aside. */
    <C, D> Optional<D> read(
            ConsumerRecord<byte[], byte[]> record, String type, Class<C> contract, Function<C, D> reading) {
        try {
            PlatformEvent event = codec.read(record);
            if (!type.equals(event.type())) {
                throw new MalformedRecordException("unexpected-type", "this topic holds " + type);
            }
            return Optional.of(understood(codec.data(event, contract), reading));
        } catch (MalformedRecordException e) {
            deadLetters.setAside(record, e.code(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Whatever the mapping stumbles over is in the record: it is a pure function of it. */
    private static <C, D> D understood(C published, Function<C, D> reading) throws MalformedRecordException {
        try {
            return reading.apply(published);
        } catch (RuntimeException e) {
            throw new MalformedRecordException("bad-data", "the data names something that makes no sense");
        }
    }
}
