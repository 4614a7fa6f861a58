package org.communitysafety.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Record, schema and sample of an event type say the same. */
class ContractDriftTest {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    static Stream<String> types() {
        return EventTypes.all().stream();
    }

    @Test
    void everyTypeHasARecord() {
        assertEquals(Set.copyOf(EventTypes.all()), EventSchemas.records().keySet());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaNamesExactlyTheRecordsComponents(String type) throws IOException {
        Set<String> components = new TreeSet<>();
        Arrays.stream(EventSchemas.records().get(type).getRecordComponents())
                .map(RecordComponent::getName)
                .forEach(components::add);
        Set<String> properties = new TreeSet<>();
        read(EventSchemas.schemaResource(type)).get("properties").fieldNames().forEachRemaining(properties::add);

        assertEquals(components, properties);
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSampleReadsAsTheRecordAndComesBackValid(String type) throws IOException {
        Class<? extends Record> record = EventSchemas.records().get(type);
        JsonNode sample = read(EventSchemas.sampleResource(type));

        Object event = MAPPER.readValue(sample.toString(), record);
        String written = MAPPER.writeValueAsString(event);

        assertEquals(Set.of(), validate(type, sample));
        assertEquals(Set.of(), validate(type, MAPPER.readTree(written)));
        assertEquals(event, MAPPER.readValue(written, record));
    }

    @ParameterizedTest
    @MethodSource("types")
    void unknownFieldsAreIgnored(String type) throws IOException {
        var sample = (com.fasterxml.jackson.databind.node.ObjectNode) read(EventSchemas.sampleResource(type));
        Object before = MAPPER.treeToValue(sample, EventSchemas.records().get(type));

        sample.put("addedLater", true);

        assertEquals(before, MAPPER.treeToValue(sample, EventSchemas.records().get(type)));
    }

    @Test
    void aSchemaRefusesWhatIsNoEvent() throws IOException {
        assertTrue(validate(EventTypes.INCIDENT_RECORDED, MAPPER.readTree("{\"agency\":\"A B\"}"))
                        .size()
                >= 3);
    }

    private static Set<ValidationMessage> validate(String type, JsonNode data) throws IOException {
        JsonSchema schema = SCHEMAS.getSchema(read(EventSchemas.schemaResource(type)));
        return schema.validate(data);
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = ContractDriftTest.class.getClassLoader().getResourceAsStream(resource)) {
            assertNotNull(in, "missing " + resource);
            return MAPPER.readTree(in);
        }
    }
}
