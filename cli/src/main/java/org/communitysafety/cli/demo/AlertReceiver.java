package org.communitysafety.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communitysafety.cli.facts.EventLine;
import org.communitysafety.cli.http.Answer;
import org.communitysafety.cli.http.Content;
import org.communitysafety.cli.http.Platform;

/**
 * Exampleton's duty desk, which a webhook tells of the plan's alerts: it listens on this machine while the play goes on, and
 * its webhook is removed with it. A platform that others can reach sends nothing to its own machine; then there is no desk.
 */
final class AlertReceiver implements AutoCloseable {
    static final String ID = "exampleton-desk";

    private static final String WEBHOOK = "/api/v1/webhooks/" + ID;
    private static final int NO_CONTENT = 204;
    private static final int NO_BODY = -1;

    private final Platform platform;
    private final HttpServer server;
    private volatile boolean told;
    private boolean registered;

    private AlertReceiver(Platform platform, HttpServer server) {
        this.platform = platform;
        this.server = server;
    }

    /** Listens, and has itself registered, unless it was told within this play already. */
    static AlertReceiver open(Platform platform, Play play) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            AlertReceiver receiver = new AlertReceiver(platform, server);
            server.createContext("/", receiver::take);
            server.start();
            receiver.register(play);
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free to listen on", e);
        }
    }

    /** Whether the platform sends to this machine, and has not told of this play's alerts before. */
    boolean isRegistered() {
        return registered;
    }

    /** Whether a message about vehicle crime has come. */
    boolean isTold() {
        return told;
    }

    /** What was sent stays in the platform's log of deliveries. */
    @Override
    public void close() {
        server.stop(0);
        remove(platform);
    }

    /** Also after a play that was interrupted. */
    static void remove(Platform platform) {
        if (platform.get(WEBHOOK).isSuccess()) {
            platform.delete(WEBHOOK).orFail("removing the webhook " + ID);
        }
    }

    private void register(Play play) {
        if (wasTold(play)) {
            return;
        }
        Map<String, Object> setting = Map.of(
                "url",
                "http://127.0.0.1:%d/alerts".formatted(server.getAddress().getPort()),
                "events",
                Map.of("plans", List.of(DemoPlan.ID)),
                "grouping",
                Map.of("by", List.of("alert"), "waitSeconds", 0));
        Answer answer = platform.put(WEBHOOK, Content.json(EventLine.json(setting)));
        registered = answer.isSuccess();
    }

    private boolean wasTold(Play play) {
        for (JsonNode delivery : platform.get("/api/v1/deliveries?state=DELIVERED&webhook=" + ID)
                .body()
                .path("items")) {
            if (!Instant.parse(delivery.path("queuedAt").asText()).isBefore(play.startedAt())) {
                return true;
            }
        }
        return false;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String message = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(NO_CONTENT, NO_BODY);
            if (message.contains(Performance.RISING)) {
                told = true;
            }
        }
    }
}
