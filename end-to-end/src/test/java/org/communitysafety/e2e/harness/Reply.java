package org.communitysafety.e2e.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An answer of the platform. */
public record Reply(int status, String mediaType, String text, HttpResponse<byte[]> response) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply of(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new Reply(
                response.statusCode(),
                type.split(";")[0].strip(),
                new String(response.body(), StandardCharsets.UTF_8),
                response);
    }

    public JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON (" + status + "): " + text, e);
        }
    }

    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    public Reply expect(int expected) {
        assertEquals(expected, status, () -> response.request().method() + " " + response.uri() + ": " + text);
        return this;
    }
}
