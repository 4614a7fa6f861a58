package org.communitysafety.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;

/** What the topic of values says last of each. */
final class Published {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Published() {}

    /** The newest event of each key that names one of these areas, by key. */
    static Map<String, JsonNode> values(KafkaProbe kafka, String... areas) {
        Map<String, JsonNode> latest = new TreeMap<>();
        kafka.readAll(Topics.INDICATOR_VALUES).forEach(record -> {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            for (String area : areas) {
                if (key.split("\\|")[1].equals(area)) {
                    latest.put(key, read(record.value()));
                }
            }
        });
        return latest;
    }

    /** The newest event of a counted value; null where there is none. */
    static JsonNode value(KafkaProbe kafka, String indicator, String area, String period) {
        return values(kafka, area).get(String.join("|", indicator, area, period, "events", "-"));
    }

    private static JsonNode read(byte[] value) {
        try {
            return MAPPER.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
