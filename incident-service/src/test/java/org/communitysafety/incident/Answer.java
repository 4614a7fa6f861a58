package org.communitysafety.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the service answered. */
record Answer(int status, String mediaType, HttpResponse<String> response) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static Answer of(HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
        return new Answer(response.statusCode(), type, response);
    }

    JsonNode json() {
        try {
            return MAPPER.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + response.body(), e);
        }
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    /** Pointer and code of every fault, joined by a blank. */
    List<String> errors() {
        return texts("errors");
    }

    /** Line, pointer and code of every problem, joined by blanks. */
    List<String> problems() {
        return StreamSupport.stream(json().path("problems").spliterator(), false)
                .map(problem -> problem.path("line").asText() + " " + text(problem))
                .toList();
    }

    private List<String> texts(String member) {
        return StreamSupport.stream(json().path(member).spliterator(), false)
                .map(Answer::text)
                .toList();
    }

    private static String text(JsonNode fault) {
        return fault.path("pointer").asText() + " " + fault.path("code").asText();
    }

    @Override
    public String toString() {
        return status + " " + mediaType + " " + response.body();
    }
}
