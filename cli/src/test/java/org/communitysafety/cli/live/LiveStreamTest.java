package org.communitysafety.cli.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.communitysafety.cli.http.Platform;
import org.communitysafety.cli.http.PlatformException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveStreamTest {
    private final List<String> resumedFrom = new CopyOnWriteArrayList<>();
    private final List<ServerSentEvent> seen = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
            resumedFrom.add(last == null ? "the beginning" : last);
            int number = resumedFrom.size();
            byte[] body = "retry: 10\nevent: feed\nid: %d\ndata: {}\n\nid: %d-later\n\n"
                    .formatted(number, number)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aStreamThatEndsIsResumedAfterTheLastIdentifier() throws InterruptedException {
        Thread watching = new Thread(() -> {
            try {
                stream().follow(seen::add);
            } catch (InterruptedException | PlatformException e) {
                Thread.currentThread().interrupt();
            }
        });

        watching.start();

        await().until(() -> seen.size() >= 3);
        watching.interrupt();
        watching.join(Duration.ofSeconds(5).toMillis());
        assertFalse(watching.isAlive());
        assertEquals(List.of("the beginning", "1-later", "2-later"), resumedFrom.subList(0, 3));
        assertEquals("2", seen.get(1).id());
    }

    @Test
    void aStreamThatIsRefusedIsNotAskedForAgain() {
        status = 404;

        assertThrows(PlatformException.class, () -> stream().follow(seen::add));
        assertEquals(1, resumedFrom.size());
    }

    private LiveStream stream() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new LiveStream(new Platform(url), "/api/v1/live", remark -> {});
    }
}
