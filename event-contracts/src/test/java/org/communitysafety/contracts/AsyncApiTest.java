package org.communitysafety.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document says what the registers of topics and event types say. */
class AsyncApiTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z-]+)` \\|[^|]*\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern TYPE = Pattern.compile("`(org\\.communitysafety\\.[a-z.]+\\.v\\d+)`");

    private final JsonNode document;

    AsyncApiTest() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/asyncapi.yaml")) {
            document = new ObjectMapper(new YAMLFactory()).readTree(file);
        }
    }

    @Test
    void everyTopicIsAChannelWithItsPartitionsAndSettings() {
        Map<String, String> registered = new TreeMap<>();
        Topics.all()
                .forEach(topic ->
                        registered.put(topic.name(), topic.partitions() + " " + new TreeMap<>(topic.settings())));
        Map<String, String> documented = new TreeMap<>();
        document.path("channels").properties().forEach(channel -> {
            assertEquals(channel.getKey(), channel.getValue().path("address").asText());
            documented.put(channel.getKey(), settings(channel.getValue()));
        });

        assertEquals(registered, documented);
    }

    private static String settings(JsonNode channel) {
        JsonNode kafka = channel.at("/bindings/kafka");
        Map<String, String> settings = new TreeMap<>();
        kafka.path("topicConfiguration").properties().forEach(setting -> {
            JsonNode value = setting.getValue();
            settings.put(setting.getKey(), (value.isArray() ? value.get(0) : value).asText());
        });
        // AsyncAPI's binding has no word for it.
        JsonNode lag = channel.path("x-min.compaction.lag.ms");
        if (!lag.isMissingNode()) {
            settings.put("min.compaction.lag.ms", lag.asText());
        }
        return kafka.path("partitions").asInt() + " " + settings;
    }

    @Test
    void everyEventTypeIsAMessageWithItsSchema() {
        List<String> types = new ArrayList<>();
        document.at("/components/messages").forEach(message -> {
            JsonNode schema = message.at("/payload/schema/$ref");
            if (!schema.isMissingNode()) {
                String type = message.path("name").asText();
                types.add(type);
                assertEquals("schemas/" + type + ".json", schema.asText());
                assertNotNull(getClass().getResource("/" + schema.asText()), schema.asText());
            }
        });

        assertEquals(new TreeSet<>(EventTypes.all()), new TreeSet<>(types));
        assertEquals(EventTypes.all().size(), types.size());
    }

    @Test
    void everyTopicCarriesTheTypesThatTheArchitecturePageSays() throws IOException {
        Map<String, List<String>> described = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("..", "docs", "architecture.md")));
        while (row.find()) {
            List<String> types = TYPE.matcher(row.group(2))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            if (!types.isEmpty()) {
                described.put(row.group(1), types);
            }
        }
        Map<String, List<String>> documented = new TreeMap<>();
        document.path("channels").properties().forEach(channel -> {
            if (!channel.getKey().endsWith(Topics.DEAD_LETTERS_SUFFIX)) {
                documented.put(channel.getKey(), types(channel.getValue()));
            }
        });

        assertEquals(described, documented);
    }

    private List<String> types(JsonNode channel) {
        return StreamSupport.stream(channel.path("messages").spliterator(), false)
                .map(message -> document.at(message.path("$ref").asText().substring(1)))
                .map(message -> message.path("name").asText())
                .toList();
    }
}
