package org.communitysafety.e2e.harness;

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
        HttpRequest.Builder request = HttpRequest.newBuilder(api.base().resolve("/openapi?format=json"))
                .header("Accept", "application/json");
        return new OpenApi((ObjectNode) api.send(request).expect(200).json());
    }

    /** Whether a path is documented. */
    public boolean knows(String method, String template) {
        return document.path("paths").path(template).has(method.toLowerCase(Locale.ROOT));
    }

    /** What is wrong with an answer by its documented schema; an answer that is not documented is wrong too. */
    public List<String> faults(String method, String template, Reply reply) {
        String response = response("/paths/%s/%s/responses/%d"
                .formatted(escaped(template), method.toLowerCase(Locale.ROOT), reply.status()));
        String pointer = response + "/content/" + escaped(reply.mediaType()) + "/schema";
        if (document.at(pointer).isMissingNode()) {
            return List.of(method + " " + template + " does not document " + reply.status() + " " + reply.mediaType());
        }
        ObjectNode schema = document.deepCopy();
        schema.put("$ref", "#" + pointer.replace("{", "%7B").replace("}", "%7D"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(reply.json())
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    /** Where a response is described: there, or where it refers to. */
    private String response(String pointer) {
        String reference = document.at(pointer).path("$ref").asText("");
        return reference.isEmpty() ? pointer : reference.substring(1);
    }

    private static String escaped(String pointerPart) {
        return pointerPart.replace("~", "~0").replace("/", "~1");
    }
}
