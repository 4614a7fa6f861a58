package org.communitysafety.cli.staging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.communitysafety.cli.Csp;
import org.communitysafety.cli.StubPlatform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not be loaded, and by how much nobody may. */
class RefusalsTest {
    private static final String REAL = "{\"checks\":[{\"name\":\"platform\",\"data\":{\"staging\":false}}]}";
    /** As an older gateway answers, or something else behind that address. */
    private static final String SILENT = "{\"checks\":[{\"name\":\"platform\",\"data\":{}}]}";

    @TempDir
    private Path directory;

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {REAL, SILENT, "{}"})
    void aPlatformThatDoesNotSayItIsForThisIsSentNothing(String health) throws IOException {
        try (StubPlatform platform = new StubPlatform()) {
            platform.willAnswer(200, health).willAnswer(200, health).willAnswer(200, health);
            String file = Files.writeString(directory.resolve("a.ndjson"), "").toString();

            assertEquals(1, run("load", "--events", "10", "--url", platform.url()));
            assertEquals(1, run("load", "--clean", "--url", platform.url()));
            assertEquals(1, run("replay", "--events", "10", "--url", platform.url(), file));

            assertTrue(err.toString().contains("CSP_STAGING=true"), err.toString());
            assertTrue(
                    platform.asked().stream()
                            .allMatch(asked ->
                                    asked.method().equals("GET") && asked.uri().equals("/q/health/ready")),
                    platform.asked().toString());
        }
    }

    @Test
    void itHasToBeSaidWhenItEnds() {
        assertEquals(2, run("load", "--rate", "10"));
        assertEquals(2, run("replay", "a.ndjson"));
        assertTrue(err.toString().contains("--for TIME, --events N"), err.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load --for 1m --rate 5001",
                "load --for 1m --rate 0",
                "load --for 1m --batch 101",
                "load --for 1m --referrals 101",
                "load --for 25h",
                "load --for 0s",
                "load --for soon",
                "load --events 10000001",
                "replay --events 5 a.ndjson --from-topic incidents",
                "replay --events 5",
                "replay --events 5 --speed 0 a.ndjson",
                "replay --events 5 --speed fast a.ndjson"
            })
    void beyondTheBoundsIsWrongUsage(String words) {
        assertEquals(2, run(words.split(" ")));
    }

    private int run(String... arguments) {
        return Csp.commandLine()
                .setOut(new PrintWriter(new StringWriter(), true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
