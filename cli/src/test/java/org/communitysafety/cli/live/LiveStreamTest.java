package org.communitysafety.cli.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
    private int refuseFrom;

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
            exchange.sendResponseHeaders(number < refuseFrom ? 200 : 404, body.length);
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
    void aStreamThatEndsIsResumedAfterTheLastIdentifier() {
        refuseFrom = 4;

        assertThrows(PlatformException.class, () -> stream().follow(seen::add));

        assertEquals(List.of("the beginning", "1-later", "2-later", "3-later"), resumedFrom);
        assertEquals(
                List.of("1", "2", "3"), seen.stream().map(ServerSentEvent::id).toList());
    }

    @Test
    void aStreamThatIsRefusedIsNotAskedForAgain() {
        refuseFrom = 1;

        assertThrows(PlatformException.class, () -> stream().follow(seen::add));
        assertEquals(1, resumedFrom.size());
    }

    private LiveStream stream() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new LiveStream(new Platform(url), "/api/v1/live", remark -> {});
    }
}
