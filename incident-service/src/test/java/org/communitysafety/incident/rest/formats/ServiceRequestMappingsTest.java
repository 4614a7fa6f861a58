package org.communitysafety.incident.rest.formats;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceRequestMappingsTest {
    @TempDir
    private Path directory;

    @Test
    void theShippedFileIsSound() {
        assertDoesNotThrow(() -> new ServiceRequestMappings(Optional::empty, new ObjectMapper()));
    }

    @Test
    void aBadTokenIsToldWhenTheFileIsReadWithTheCouncilThatHasIt() throws IOException {
        assertTrue(refusal("a-council", "Deleted at source").contains("for agency a-council: no reason"));
        assertTrue(refusal("A Council", "deleted-at-source").contains("no agency: A Council"));
    }

    private String refusal(String agency, String cancelled) throws IOException {
        Path file = directory.resolve("mapping.json");
        Files.writeString(
                file,
                """
                {"councils":[{"agency":"*","services":[],"statuses":{}},
                {"agency":"%s","services":[],"statuses":{"Deleted":{"cancelled":"%s"}}}]}
                """
                        .formatted(agency, cancelled));
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> new ServiceRequestMappings(() -> Optional.of(file), new ObjectMapper()))
                .getMessage();
    }
}
