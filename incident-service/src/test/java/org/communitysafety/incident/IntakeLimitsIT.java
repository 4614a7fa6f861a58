package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Long bodies that come slowly must not take the place of everything else. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class IntakeLimitsIT {
    private static final int MOST_AT_ONCE = 64;
    private static final String INCIDENTS = "/api/v1/incidents";

    private final Service service = Service.ready();

    @Test
    void whileTheMostLongBodiesAreOnTheirWayOthersAreAskedToComeAgainAndSingleEventsAreTaken() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MOST_AT_ONCE; i++) {
                slow.add(beginningOfLines());
            }
            // A body of lines of ours may take the place of a slow one, which is then refused: another comes for it.
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> lines().status() == 503 || isOneMore(slow));

            Answer refused = lines();
            Answer one = service.post(INCIDENTS, Service.JSON, Samples.incident(Samples.reference()));

            assertEquals("2", refused.header("Retry-After"));
            assertEquals("application/problem+json", refused.mediaType());
            assertEquals(202, one.status(), one::toString);
            long taken = 0;
            for (Socket socket : slow) {
                taken += end(socket).startsWith("HTTP/1.1 202") ? 1 : 0;
            }
            assertEquals(MOST_AT_ONCE, taken, "what had begun is taken");
            assertEquals(202, lines().status());
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** More than the service has threads. */
    @Test
    void smallEventsThatComeSlowlyHoldNoThread() throws IOException {
        String event = Samples.incident(Samples.reference());
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 400; i++) {
                slow.add(beginning("application/json", "Content-Length: " + event.length(), event.substring(0, 1)));
            }

            Answer one = service.post(INCIDENTS, Service.JSON, Samples.incident(Samples.reference()));

            assertEquals(202, one.status(), one::toString);
            write(slow.get(0), event.substring(1));
            assertEquals("HTTP/1.1 202", status(slow.get(0)));
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static boolean isOneMore(List<Socket> slow) throws IOException {
        slow.add(beginningOfLines());
        return false;
    }

    private Answer lines() {
        return service.post(INCIDENTS, Service.NDJSON, Samples.incident(Samples.reference()));
    }

    /** More than is kept in memory before a body is handed on. */
    private static Socket beginningOfLines() throws IOException {
        int empty = 16 * 1024;
        return beginning(
                "application/x-ndjson",
                "Transfer-Encoding: chunked",
                Integer.toHexString(empty) + "\r\n" + "\n".repeat(empty) + "\r\n");
    }

    private static Socket beginning(String type, String header, String body) throws IOException {
        URI address = URI.create(ConfigProvider.getConfig().getValue("test.url", String.class));
        Socket socket = new Socket(address.getHost(), address.getPort());
        write(
                socket,
                "POST " + INCIDENTS + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\n" + header + "\r\n\r\n"
                        + body);
        return socket;
    }

    /** The beginning of the answer; nothing when the connection of a refused one is gone. */
    private static String end(Socket socket) {
        try {
            write(socket, "0\r\n\r\n");
            return status(socket);
        } catch (IOException e) {
            return "";
        }
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
