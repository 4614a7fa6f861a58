package org.communitysafety.incident.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.contracts.EventSchemas;
import org.communitysafety.contracts.EventTypes;
import org.junit.jupiter.api.Test;

class IncidentFlagsTest {
    @Test
    void theSchemaPublishesExactlyTheFlagsThatAreTaken() throws IOException {
        String schema = EventSchemas.schemaResource(EventTypes.INCIDENT_RECORDED);
        List<String> published = new ArrayList<>();
        try (InputStream in = EventSchemas.class.getClassLoader().getResourceAsStream(schema)) {
            JsonNode flags = new ObjectMapper().readTree(in).at("/properties/flags/items/enum");
            flags.forEach(flag -> published.add(flag.asText()));
        }

        assertEquals(IncidentFlags.published(), published);
    }
}
