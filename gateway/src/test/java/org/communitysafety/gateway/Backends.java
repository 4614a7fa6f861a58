package org.communitysafety.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.communitysafety.gateway.routing.Service;

/**
 * Real HTTP servers in the place of the services, for what the gateway does with any of them: whatever they are sent they
 * count, whatever length is asked for they send, measurements are refused before the body is read, silences are turned away,
 * and erasures wait. What they are told to say they say.
 */
public final class Backends implements AutoCloseable {
    private static final int CHUNK = 64 * 1024;

    private final Vertx vertx = Vertx.vertx();
    private final Map<Service, HttpServer> servers = new EnumMap<>(Service.class);
    private final Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
    private final Queue<String> calls = new ConcurrentLinkedQueue<>();
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final Map<String, String> said = new ConcurrentHashMap<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    public Backends() {
        for (Service service : Service.values()) {
            ports.put(service, 0);
            start(service);
        }
    }

    /** Listens at the port it had before. */
    public void start(Service service) {
        HttpServer server = vertx.createHttpServer().requestHandler(request -> answer(service, request));
        await(server.listen(ports.get(service), "127.0.0.1").mapEmpty());
        ports.put(service, server.actualPort());
        servers.put(service, server);
    }

    public void stop(Service service) {
        await(servers.remove(service).close());
    }

    /**
     * From now on answers this, with 200.
     *
     * @param path exact, without a query
     */
    public void say(String path, String json) {
        said.put(path, json);
    }

    /** From now on answers 503. @param path exact, without a query */
    public void refuse(String path) {
        refused.add(path);
    }

    /** Requests that came for erasures: they wait until {@link #answerHeld()}. */
    public int held() {
        return held.size();
    }

    public void answerHeld() {
        vertx.runOnContext(now -> {
            held.stream()
                    .map(HttpServerRequest::response)
                    .filter(each -> !each.closed())
                    .forEach(each -> each.end("{}"));
            held.clear();
        });
    }

    /** How often a call came, for example {@code POST /api/v1/silences}. */
    public long came(String call) {
        return calls.stream().filter(call::equals).count();
    }

    public int port(Service service) {
        return ports.get(service);
    }

    private void answer(Service service, HttpServerRequest request) {
        if (request.path().startsWith("/q/health")) {
            request.response().end("{}");
        } else if (said.containsKey(request.path())) {
            request.response().putHeader("Content-Type", "application/json").end(said.get(request.path()));
        } else if (request.path().startsWith("/api/v1/measurements")) {
            refuseUnread(request);
        } else if (request.path().startsWith("/api/v1/erasures")) {
            held.add(request);
        } else if (request.path().startsWith("/api/v1/silences") || refused.contains(request.path())) {
            turnAway(request);
        } else if (request.path().startsWith("/api/v1/imports/")) {
            send(request, Long.parseLong(request.getParam("bytes")));
        } else {
            calls.add(request.method() + " " + request.path());
            count(service, request);
        }
    }

    private static void refuseUnread(HttpServerRequest request) {
        request.pause();
        request.response()
                .setStatusCode(413)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Connection", "close")
                .end("{\"status\":413}");
    }

    /** As Quarkus does once it only finishes what it has begun. */
    private static void turnAway(HttpServerRequest request) {
        request.response().setStatusCode(503).putHeader("Connection", "close").end();
    }

    private static void count(Service service, HttpServerRequest request) {
        long[] bytes = {0};
        request.handler(chunk -> bytes[0] += chunk.length());
        request.endHandler(end -> {
            JsonObject headers = new JsonObject();
            request.headers().forEach((name, value) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), value));
            request.response()
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject()
                            .put("service", service.toString())
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("bytes", bytes[0])
                            .put("headers", headers)
                            .encode());
        });
    }

    private static void send(HttpServerRequest request, long bytes) {
        request.response().putHeader("Content-Length", Long.toString(bytes));
        sendMore(request, bytes, Buffer.buffer(new byte[CHUNK]));
    }

    private static void sendMore(HttpServerRequest request, long bytes, Buffer chunk) {
        long left = bytes;
        while (left > 0 && !request.response().writeQueueFull()) {
            int size = (int) Math.min(left, CHUNK);
            request.response().write(size == CHUNK ? chunk : chunk.slice(0, size));
            left -= size;
        }
        if (left == 0) {
            request.response().end();
            return;
        }
        long rest = left;
        request.response().drainHandler(drained -> sendMore(request, rest, chunk));
    }

    private static void await(io.vertx.core.Future<Void> done) {
        try {
            done.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
