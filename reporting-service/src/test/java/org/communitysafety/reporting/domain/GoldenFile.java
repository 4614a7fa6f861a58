package org.communitysafety.reporting.domain;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The golden cases as they are kept here, with every digit. */
final class GoldenFile {
    static final ObjectMapper MAPPER = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private GoldenFile() {}

    static JsonNode whole() {
        try (InputStream golden = GoldenFile.class.getResourceAsStream("/golden/golden_cases.json")) {
            return MAPPER.readTree(golden);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<GoldenCase> cases() {
        return StreamSupport.stream(whole().spliterator(), false).map(GoldenCase::new);
    }

    static GoldenCase find(String id) {
        return cases().filter(golden -> golden.id().equals(id)).findFirst().orElseThrow();
    }
}
