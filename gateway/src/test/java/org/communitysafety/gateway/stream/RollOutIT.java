package org.communitysafety.gateway.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.communitysafety.gateway.Backends;
import org.communitysafety.gateway.GatewayProcess;
import org.junit.jupiter.api.Test;

/** An instance that is told to end: first nobody is led to it any more, then it finishes what it has begun. */
class RollOutIT {
    /** Longer than a stream takes to end, much shorter than it takes to time out. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void anInstanceThatEndsAnswersOnWhileProxiesTurnAwayAndFinishesWhatItHasBegun() throws Exception {
        try (Backends backends = new Backends();
                GatewayProcess gateway = GatewayProcess.start(backends, shutdown("3s"));
                LiveStream stream = LiveStream.open(gateway.at("/api/v1/live"), null)) {
            stream.await("snapshot");
            assertEquals(200, gateway.get("/q/health/group/serving").statusCode());
            CompletableFuture<HttpResponse<String>> begun = erasure(gateway);
            Awaitility.await().until(() -> backends.held() == 1);

            gateway.tellToEnd();

            Awaitility.await().until(() -> gateway.get("/q/health/ready").statusCode() == 503);
            assertEquals(503, gateway.get("/q/health/group/serving").statusCode());
            assertFalse(stream.hasEnded(), "a client that came back now would be led here again");
            HttpResponse<String> late = gateway.send(
                    HttpRequest.newBuilder(gateway.at("/api/v1/incidents")).version(HttpClient.Version.HTTP_1_1));
            assertEquals(200, late.statusCode());
            assertEquals("close", late.headers().firstValue("Connection").orElse(""));
            Awaitility.await().atMost(SOON).until(stream::hasEnded);
            assertTrue(stream.hasEndedInOrder());
            assertFalse(gateway.endsWithin(Duration.ofMillis(200)), "a request is under way");
            backends.answerHeld();
            assertEquals(200, begun.get().statusCode());
            assertTrue(gateway.endsWithin(SOON));
        }
    }

    @Test
    void withoutADelayOpenStreamsDoNotHoldAnInstanceUp() {
        try (Backends backends = new Backends();
                GatewayProcess gateway = GatewayProcess.start(backends, shutdown("0s"));
                LiveStream stream = LiveStream.open(gateway.at("/api/v1/live"), null)) {
            stream.await("snapshot");

            gateway.tellToEnd();

            assertTrue(gateway.endsWithin(SOON));
            assertTrue(stream.hasEndedInOrder());
        }
    }

    private static Map<String, String> shutdown(String delay) {
        return Map.of("csp.shutdown.delay", delay, "csp.shutdown.grace", GRACE.toSeconds() + "s");
    }

    private static CompletableFuture<HttpResponse<String>> erasure(GatewayProcess gateway) {
        HttpRequest request = HttpRequest.newBuilder(gateway.at("/api/v1/erasures"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }
}
