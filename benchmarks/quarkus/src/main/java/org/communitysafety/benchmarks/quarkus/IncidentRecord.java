package org.communitysafety.benchmarks.quarkus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.communitysafety.benchmarks.drain.Incident;

/** Reads an incident and its event's id from a record's headers and JSON. */
record IncidentRecord(String eventId, Incident incident) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Null when the record cannot be read. */
    static IncidentRecord of(ConsumerRecord<byte[], byte[]> record) {
        String subject = header(record, "ce_subject");
        String id = header(record, "ce_id");
        String recorded = header(record, "ce_recordedtime");
        if (subject == null || id == null || recorded == null) {
            return null;
        }
        try {
            JsonNode data = MAPPER.readTree(record.value());
            String second = Long.toString(Instant.parse(recorded).getEpochSecond());
            Incident incident = new Incident(
                    subject,
                    "0".repeat(12 - second.length()) + second + ' ' + id + ' ' + header(record, "ce_datahash"),
                    data.path("category").asText(),
                    data.path("area").asText(),
                    data.path("occurred").asText());
            return new IncidentRecord(header(record, "ce_source") + ' ' + id, incident);
        } catch (IOException e) {
            return null;
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
