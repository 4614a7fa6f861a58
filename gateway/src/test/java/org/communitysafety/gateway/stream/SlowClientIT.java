package org.communitysafety.gateway.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.communitysafety.gateway.Backends;
import org.communitysafety.gateway.GatewayProcess;
import org.communitysafety.testkit.KafkaProbe;
import org.junit.jupiter.api.Test;

class SlowClientIT {
    private static final int CHANGES = 1000;
    /** Of a megabyte each they would be more than the memory of the process. */
    private static final int FROZEN = 120;

    private static final int RECEIVE_BUFFER = 4096;
    private static final int HALF_OF_WHAT_IS_KEPT = 50;
    private static final String PADDING = "p".repeat(8000);

    private final String plan = "plan-" + UUID.randomUUID();

    @Test
    void aClientThatDoesNotReadBeginsAgainAndDelaysNobody() throws IOException {
        Map<String, String> small = Map.of("gateway.stream.kept-events", "100", "gateway.stream.unsent-bytes", "16384");
        try (Backends backends = new Backends();
                GatewayProcess gateway = GatewayProcess.start(backends, small);
                KafkaProbe kafka = KafkaProbe.ofPlatform();
                Socket slow = openWithoutReading(gateway);
                LiveStream quick = LiveStream.open(gateway.at("/api/v1/live?plan=" + plan), null)) {
            quick.await("snapshot");

            change(new SampleEvents(kafka, plan), CHANGES, quick);

            assertTrue(quick.events("reset").isEmpty(), "a client that reads is never reset");
            assertTrue(isReset(slow), "a client that does not read begins again");
        }
    }

    @Test
    void manyClientsThatDoNotReadShareOneBoundAndDelayNobody() throws IOException {
        Map<String, String> small = Map.of(
                "gateway.stream.kept-events",
                "100",
                "gateway.stream.unsent-bytes",
                "1048576",
                "gateway.stream.unsent-bytes-together",
                "8388608");
        List<Socket> frozen = new ArrayList<>();
        try (Backends backends = new Backends();
                GatewayProcess gateway = GatewayProcess.start(backends, small);
                KafkaProbe kafka = KafkaProbe.ofPlatform();
                LiveStream quick = LiveStream.open(gateway.at("/api/v1/live?plan=" + plan), null)) {
            quick.await("snapshot");
            for (int i = 0; i < FROZEN; i++) {
                frozen.add(openWithoutReading(gateway));
            }

            change(new SampleEvents(kafka, plan), CHANGES / 4, quick);

            assertTrue(quick.events("reset").isEmpty(), "a client that reads is never reset");
            assertEquals(200, gateway.get("/q/health/live").statusCode());
        } finally {
            for (Socket socket : frozen) {
                socket.close();
            }
        }
    }

    /** No faster than the client that reads can follow on a busy machine: the gateway keeps the last 100 events only. */
    private static void change(SampleEvents sample, int changes, LiveStream quick) {
        for (int actual = 1; actual <= changes; actual++) {
            sample.status(
                    SampleEvents.item("reduce-crime").put("actual", actual).put("explanation", PADDING));
            if (actual % HALF_OF_WHAT_IS_KEPT == 0 || actual == changes) {
                int sent = actual;
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> quick.events("target-status").size() == sent);
            }
        }
    }

    private Socket openWithoutReading(GatewayProcess gateway) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(RECEIVE_BUFFER);
        socket.connect(new InetSocketAddress("127.0.0.1", gateway.port()));
        socket.setSoTimeout(20_000);
        String request =
                "GET /api/v1/live?plan=" + plan + " HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static boolean isReset(Socket slow) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.UTF_8));
        boolean reset = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            reset |= line.contains("event: reset");
            if (reset && line.contains("event: snapshot")) {
                return true;
            }
        }
        return false;
    }
}
