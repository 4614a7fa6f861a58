package org.communitysafety.benchmarks.drain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;

/** Reads a record by the platform's own codec, so that no contender is slow for reading. */
final class IncidentReading {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final EventCodec CODEC = new EventCodec(MAPPER);

    private IncidentReading() {}

    /** Null when the record cannot be read. */
    static Incident of(ConsumerRecord<byte[], byte[]> record) {
        try {
            PlatformEvent event = CODEC.read(record);
            JsonNode data = MAPPER.readTree(event.data());
            String second = Long.toString(event.versionTime().getEpochSecond());
            return new Incident(
                    event.subject(),
                    "0".repeat(12 - second.length()) + second + ' ' + event.id() + ' ' + event.dataHash(),
                    data.path("category").asText(),
                    data.path("area").asText(),
                    data.path("occurred").asText());
        } catch (MalformedRecordException | IOException e) {
            return null;
        }
    }
}
