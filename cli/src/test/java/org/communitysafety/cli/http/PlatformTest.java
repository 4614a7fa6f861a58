package org.communitysafety.cli.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.cli.StubPlatform;
import org.junit.jupiter.api.Test;

class PlatformTest {
    private final List<Duration> waits = new ArrayList<>();

    @Test
    void itWaitsAsLongAsItIsAskedTo() throws IOException {
        try (StubPlatform stub = new StubPlatform()) {
            stub.willAskToWait("7").willAskToWait("3600").willAnswer(200, "{\"a\":1}");

            Answer answer = platform(stub.url()).get("/x");

            assertEquals(1, answer.body().path("a").asInt());
            assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(10)), waits);
        }
    }

    @Test
    void itGivesUpAfterEightTries() throws IOException {
        try (StubPlatform stub = new StubPlatform()) {
            for (int i = 0; i < 9; i++) {
                stub.willAskToWait("0");
            }

            assertEquals(503, platform(stub.url()).get("/x").status());
            assertEquals(8, stub.asked().size());
        }
    }

    @Test
    void aConnectionThatBreaksIsMadeAgain() throws IOException {
        try (StubPlatform stub = new StubPlatform()) {
            stub.willBreakOff().willAnswer(202, "{}");

            assertEquals(
                    202, platform(stub.url()).post("/x", Content.json("{}")).status());
        }
    }

    @Test
    void aPlatformThatIsNotThereIsNotWaitedFor() {
        assertThrows(
                PlatformException.class, () -> platform("http://127.0.0.1:1").get("/x"));
        assertEquals(List.of(), waits);
    }

    private Platform platform(String url) {
        return new Platform(URI.create(url), waits::add);
    }
}
