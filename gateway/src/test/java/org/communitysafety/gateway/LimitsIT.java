package org.communitysafety.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What there is only so much of is refused in time and in words, instead of being waited for without end. */
class LimitsIT {
    private static final int CONNECTIONS = 8;
    private static final int WAITING = 5;
    private static final int STREAMS = 3;
    private static final Duration SOON = Duration.ofSeconds(10);

    private static Backends backends;
    private static GatewayProcess gateway;

    @BeforeAll
    static void start() {
        backends = new Backends();
        gateway = GatewayProcess.start(
                backends,
                Map.of(
                        "gateway.services.connections",
                        String.valueOf(CONNECTIONS),
                        "gateway.services.waiting",
                        String.valueOf(WAITING),
                        "gateway.services.patience",
                        "1s",
                        "gateway.stream.most-clients",
                        String.valueOf(STREAMS)));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        backends.close();
    }

    @Test
    void moreRequestsThanAServiceTakesAreAskedToComeAgainAndOtherServicesNoticeNothing() {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(gateway.at("/api/v1/erasures"))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();

        for (int i = 0; i < 4 * CONNECTIONS; i++) {
            sent.add(client.sendAsync(request, BodyHandlers.ofString()));
        }

        Awaitility.await().atMost(SOON).until(() -> refused(sent).count() == 3 * CONNECTIONS);
        assertTrue(refused(sent)
                .allMatch(answer -> answer.headers().firstValue("Retry-After").isPresent()
                        && answer.headers()
                                .firstValue("Content-Type")
                                .orElse("")
                                .contains("problem+json")));
        Awaitility.await().atMost(SOON).until(() -> backends.held() == CONNECTIONS);
        assertEquals(200, gateway.get("/api/v1/plans").statusCode());
        backends.answerHeld();
        Awaitility.await().atMost(SOON).until(() -> sent.stream().allMatch(CompletableFuture::isDone));
        assertEquals(
                CONNECTIONS,
                sent.stream().filter(each -> each.join().statusCode() == 200).count());
    }

    @Test
    void aServiceThatHasARequestAndDoesNotAnswerIsNotWaitedForWithoutEnd() throws Exception {
        Map<String, String> impatient = Map.of("gateway.services.answer-within", "1s");
        try (GatewayProcess other = GatewayProcess.start(backends, impatient)) {
            HttpRequest request = HttpRequest.newBuilder(other.at("/api/v1/erasures"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"))
                    .build();

            HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

            assertEquals(503, answer.statusCode());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            assertTrue(answer.body().contains("may be sent again without harm"), answer.body());
        } finally {
            backends.answerHeld();
        }
    }

    @Test
    void moreStreamsThanThereMayBeAreAskedToComeAgainUntilOneIsClosed() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < STREAMS; i++) {
                open.add(stream());
            }

            HttpResponse<String> refused = gateway.get("/api/v1/live");

            assertEquals(503, refused.statusCode());
            assertEquals("5", refused.headers().firstValue("Retry-After").orElse(""));
            open.remove(0).close();
            Awaitility.await().atMost(SOON).until(() -> {
                try {
                    stream().close();
                    return true;
                } catch (IOException e) {
                    return false;
                }
            });
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private static Stream<HttpResponse<String>> refused(List<CompletableFuture<HttpResponse<String>>> sent) {
        return sent.stream()
                .filter(CompletableFuture::isDone)
                .map(CompletableFuture::join)
                .filter(answer -> answer.statusCode() == 503);
    }

    /** @throws IOException when it is not given */
    private static Socket stream() throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", gateway.port()));
        String request = "GET /api/v1/live HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        byte[] status = socket.getInputStream().readNBytes(12);
        if (!new String(status, StandardCharsets.US_ASCII).endsWith("200")) {
            socket.close();
            throw new IOException("refused");
        }
        return socket;
    }
}
