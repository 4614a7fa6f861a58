package org.communitysafety.e2e.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.communitysafety.e2e.harness.Repository;

/** A figure that the documents print, and what follows from it, as the golden cases of the repository keep it. */
public record GoldenCase(JsonNode inputs, JsonNode expected) {
    private static final Path FILE =
            Repository.root().resolve("reporting-service/src/test/resources/golden/golden_cases.json");

    public static GoldenCase of(String id) {
        try {
            for (JsonNode golden : new ObjectMapper().readTree(FILE.toFile())) {
                if (golden.path("id").asText().equals(id)) {
                    return new GoldenCase(golden.path("inputs"), golden.path("expected"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("no golden case " + id + " in " + FILE);
    }

    public int input(String name) {
        return inputs.required(name).asInt();
    }

    /** Rounded to four digits, as the cases are. */
    public double expected(String name) {
        return expected.required(name).asDouble();
    }
}
