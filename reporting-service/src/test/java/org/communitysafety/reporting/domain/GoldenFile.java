package org.communitysafety.reporting.domain;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.communitysafety.testkit.SharedData;

/** The golden cases: all of them where they are at hand, otherwise those kept here. */
final class GoldenFile {
    private GoldenFile() {}

    static Stream<JsonNode> cases(String kept) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        Optional<Path> shared = SharedData.find("golden/golden_cases.json");
        try (InputStream golden =
                shared.isPresent() ? Files.newInputStream(shared.get()) : GoldenFile.class.getResourceAsStream(kept)) {
            return StreamSupport.stream(mapper.readTree(golden).spliterator(), false);
        }
    }
}
