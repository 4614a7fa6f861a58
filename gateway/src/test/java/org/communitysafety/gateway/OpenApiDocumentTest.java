package org.communitysafety.gateway;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.communitysafety.gateway.routing.RouteTable;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final OpenApiDocument document = OpenApiDocument.committed();

    @Test
    void everyExampleIsWhatItsSchemaAllows() {
        List<OpenApiDocument.Example> examples = document.examples();

        assertTrue(examples.size() > 20, "examples found: " + examples.size());
        assertAll(examples.stream()
                .map(example -> () ->
                        assertEquals(Set.of(), document.faults(example.schema(), example.value()), example.place())));
    }

    @Test
    void everyOperationIsRoutedToTheServiceItIsListedUnder() {
        assertAll(document.operations().stream()
                .map(operation -> () -> assertEquals(
                        operation.tag(),
                        RouteTable.serviceFor(operation.method(), operation.path())
                                .map(Object::toString)
                                .orElse("gateway"),
                        operation.method() + ' ' + operation.path())));
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        Set<String> names = new HashSet<>();

        assertAll(document.operations().stream()
                .map(operation -> () -> assertTrue(
                        names.add(operation.node().path("operationId").asText()), operation.path())));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        for (JsonNode reference : document.root().findValues("$ref")) {
            String pointer = reference.asText().substring(1);

            assertTrue(!document.root().at(pointer).isMissingNode(), reference.asText());
        }
    }

    @Test
    void whatTheContractShowsIsShownHere() throws IOException {
        for (JsonNode example : resource("/contract-examples.json")) {
            assertTrue(document.shows(example), example.toString());
        }
    }

    @Test
    void theFieldsOfAnEventAreThoseOfItsSchema() throws IOException {
        for (JsonNode schema : document.root().at("/components/schemas")) {
            if (schema.has("x-event-type")) {
                String type = schema.get("x-event-type").asText();
                JsonNode published = resource("/schemas/" + type + ".json");

                assertEquals(sent(published.get("properties")), names(schema.get("properties")), type);
                assertEquals(texts(published.get("required")), texts(schema.get("required")), type);
            }
        }
    }

    private static JsonNode resource(String name) throws IOException {
        try (InputStream in = OpenApiDocumentTest.class.getResourceAsStream(name)) {
            return MAPPER.readTree(in);
        }
    }

    /** Without those that the platform adds on the way. */
    private static Set<String> sent(JsonNode properties) {
        Set<String> names = names(properties);
        names.removeIf(name -> properties.get(name).path("readOnly").asBoolean());
        return names;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
