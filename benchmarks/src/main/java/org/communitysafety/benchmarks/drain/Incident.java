package org.communitysafety.benchmarks.drain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;

/**
 * What the contenders take from a record: the same attributes and members, read by the platform's own codec, so that
 * nobody is slow for reading.
 *
 * @param version orders the versions of one incident as text
 */
record Incident(String reference, String version, String category, String place, String month) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final EventCodec CODEC = new EventCodec(MAPPER);

    /** Null when the record cannot be read. */
    static Incident of(ConsumerRecord<byte[], byte[]> record) {
        try {
            PlatformEvent event = CODEC.read(record);
            JsonNode data = MAPPER.readTree(event.data());
            return new Incident(
                    event.subject(),
                    "%012d %s %s".formatted(event.versionTime().getEpochSecond(), event.id(), event.dataHash()),
                    data.path("category").asText(),
                    data.path("area").asText(),
                    data.path("occurred").asText());
        } catch (MalformedRecordException | IOException e) {
            return null;
        }
    }

    /** {@code indicator|area|yyyy-mm}, for every indicator and area in which it counts. */
    List<String> cells(Places places) {
        List<String> cells = new ArrayList<>();
        for (String indicator : IndependentCount.indicators(category)) {
            for (String area : places.containing(place)) {
                cells.add(indicator + '|' + area + '|' + month);
            }
        }
        return cells;
    }
}
