package org.communitysafety.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Command;
import org.communitysafety.e2e.harness.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A staging platform is loaded for two seconds, what it was sent is exported and replayed, and all of it is taken away.
 */
@EnabledIfSystemProperty(named = "csp.long", matches = "true", disabledReason = "takes half a minute, on demand")
@Timeout(180)
class LoadE2E {
    private static final String AREA = "E06999400";

    @TempDir
    private Path directory;

    @Test
    void whatIsLoadedIsCountedOnceHoweverOftenItIsSentAndCleanedAwayWhole() throws IOException {
        Platform platform = Platform.shared();
        Api api = platform.api();

        Command.Result loaded = platform.csp("load", "--rate", "100", "--events", "200");

        assertEquals(0, loaded.exitCode(), loaded.output());
        assertTrue(loaded.output().contains("sent 200, accepted 200, refused 0"), loaded.output());
        assertTrue(loaded.output().contains("Figures: 200 counted of 200 accepted."), loaded.output());
        assertEquals(200, counted(api));

        Path file = directory.resolve("load.ndjson.gz");
        Command.Result exported = platform.csp("export", "--agency", "load-test", file.toString());
        Command.Result replayed = platform.csp("replay", "--speed", "max", "--events", "500", file.toString());

        assertEquals(0, exported.exitCode(), exported.output());
        assertTrue(exported.output().startsWith("200 events, "), exported.output());
        assertTrue(Files.size(file) > 0);
        assertEquals(0, replayed.exitCode(), replayed.output());
        assertTrue(replayed.output().contains("sent 200, accepted 200, refused 0"), replayed.output());

        Command.Result cleaned = platform.csp("load", "--clean");

        assertEquals(0, cleaned.exitCode(), cleaned.output());
        assertTrue(cleaned.output().contains("180 incidents, 20 steps of referrals"), cleaned.output());
        assertEquals(0, counted(api));
    }

    private static long counted(Api api) {
        return List.of(
                        "anti-social-behaviour",
                        "burglary",
                        "criminal-damage-arson",
                        "shoplifting",
                        "vehicle-crime",
                        "complex-persons-panel-opened")
                .stream()
                .flatMap(indicator ->
                        api.all("/api/v1/indicators/" + indicator + "/values?period=month&area=" + AREA).stream())
                .mapToLong(value -> value.path("value").asLong())
                .sum();
    }
}
