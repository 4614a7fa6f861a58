package org.communitysafety.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Locale;

/** The published OpenAPI document, as the judge of what is really answered. */
public final class OpenApi {
    private final ObjectNode document;

    private OpenApi(ObjectNode document) {
        this.document = document;
    }

    public static OpenApi of(Api api) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(api.base().resolve("/openapi?format=json")).header("Accept", "application/json");
        return new OpenApi((ObjectNode) api.send(request).expect(200).json());
    }

    /** Whether a path is documented. */
    public boolean knows(String method, String template) {
        return document.path("paths").path(template).has(method.toLowerCase(Locale.ROOT));
    }

    /** What is wrong with an answer by its documented schema; an answer that is not documented is wrong too. */
    public List<String> faults(String method, String template, Reply reply) {
        JsonNode content = document.path("paths")
                .path(template)
                .path(method.toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(reply.status()))
                .path("content");
        if (!content.path(reply.mediaType()).has("schema")) {
            return List.of(method + " " + template + " does not document " + reply.status() + " " + reply.mediaType());
        }
        ObjectNode schema = document.deepCopy();
        schema.put(
                "$ref",
                "#/paths/%s/%s/responses/%d/content/%s/schema".formatted(
                        escaped(template), method.toLowerCase(Locale.ROOT), reply.status(), escaped(reply.mediaType())));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(reply.json())
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static String escaped(String pointerPart) {
        return pointerPart.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D").replace("+", "%2B");
    }
}
