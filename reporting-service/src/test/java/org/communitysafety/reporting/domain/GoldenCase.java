package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A golden case that notices which of its expected figures a test asked for. */
final class GoldenCase {
    private static final String EXPECTED = "/expected/";

    private final JsonNode golden;
    private final Set<String> asked = new TreeSet<>();

    GoldenCase(JsonNode golden) {
        this.golden = golden;
    }

    String id() {
        return golden.path("id").asText();
    }

    JsonNode at(String pointer) {
        if (pointer.startsWith(EXPECTED)) {
            asked.add(pointer.substring(EXPECTED.length()));
        }
        return golden.at(pointer);
    }

    /** Empty where the case expects nothing of that name. */
    Optional<JsonNode> expected(String name) {
        return golden.path("expected").has(name) ? Optional.of(at(EXPECTED + name)) : Optional.empty();
    }

    String text(String name) {
        return at(EXPECTED + name).asText();
    }

    Set<String> expectedNames() {
        Set<String> names = new TreeSet<>();
        golden.path("expected").fieldNames().forEachRemaining(names::add);
        return names;
    }

    void assertEveryFigureWasCompared() {
        assertEquals(expectedNames(), asked, id());
    }
}
