package org.communitysafety.images;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthProbeTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/up", exchange -> exchange.sendResponseHeaders(200, -1));
        server.createContext("/down", exchange -> exchange.sendResponseHeaders(503, -1));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void only200IsHealthy() {
        assertTrue(HealthProbe.isHealthy(at("/up")));
        assertFalse(HealthProbe.isHealthy(at("/down")));
    }

    @Test
    void aPortThatNobodyListensOnIsNot() {
        URI address = at("/up");
        server.stop(0);

        assertFalse(HealthProbe.isHealthy(address));
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
