package org.communitysafety.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The published document as it is committed, and what can be asked of it. */
public final class OpenApiDocument {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode root;

    /** An operation with where it is. */
    public record Operation(String method, String path, JsonNode node) {
        public String tag() {
            return node.at("/tags/0").asText();
        }
    }

    /** An example, the schema it belongs to, and where it is. */
    public record Example(String place, JsonNode schema, JsonNode value) {}

    private OpenApiDocument(JsonNode root) {
        this.root = root;
    }

    public static OpenApiDocument committed() {
        try (InputStream in = OpenApiDocument.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new OpenApiDocument(new ObjectMapper(new YAMLFactory()).readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode root() {
        return root;
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        root.get("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> operations.add(new Operation(
                        entry.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), entry.getValue()))));
        return operations;
    }

    /** What of {@code value} contradicts the schema of this document; empty when nothing does. */
    public Set<ValidationMessage> faults(JsonNode schema, JsonNode value) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", root.get("components"));
        return SCHEMAS.getSchema(whole).validate(value);
    }

    /** The examples of every media type, with their schemas. */
    public List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        collect("", root, examples);
        return examples;
    }

    /** True when the value stands somewhere in the document as an example. */
    public boolean shows(JsonNode value) {
        return contains(root, value);
    }

    private static void collect(String place, JsonNode node, List<Example> found) {
        if (node.has("schema") && node.has("example")) {
            found.add(new Example(place, node.get("schema"), node.get("example")));
        }
        if (node.has("schema") && node.has("examples")) {
            node.get("examples")
                    .properties()
                    .forEach(example -> found.add(new Example(
                            place + "/examples/" + example.getKey(),
                            node.get("schema"),
                            example.getValue().get("value"))));
        }
        if (node.isObject()) {
            node.properties().forEach(field -> collect(place + '/' + field.getKey(), field.getValue(), found));
        }
    }

    private static boolean contains(JsonNode node, JsonNode value) {
        if (node.equals(value)) {
            return true;
        }
        for (JsonNode child : node) {
            if (contains(child, value)) {
                return true;
            }
        }
        return false;
    }
}
