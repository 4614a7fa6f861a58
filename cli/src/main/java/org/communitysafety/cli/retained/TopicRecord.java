package org.communitysafety.cli.retained;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.communitysafety.contracts.PlatformAttributes;

/** A record of a topic of events, in the binary mode that the platform writes, as a structured CloudEvent. */
final class TopicRecord {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TopicRecord() {}

    /** Empty for what nobody could read: it stands among the dead letters. */
    static Optional<RetainedEvent> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            JsonNode data = record.value() == null ? null : JSON.readTree(record.value());
            if (data == null || !data.isObject()) {
                return Optional.empty();
            }
            ObjectNode event = JSON.createObjectNode();
            for (Header header : record.headers()) {
                if (header.key().startsWith(PlatformAttributes.KAFKA_PREFIX) && header.value() != null) {
                    event.put(
                            header.key().substring(PlatformAttributes.KAFKA_PREFIX.length()),
                            new String(header.value(), StandardCharsets.UTF_8));
                }
            }
            event.put("datacontenttype", "application/json");
            event.set("data", data);
            return Optional.of(RetainedEvent.of(event));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
