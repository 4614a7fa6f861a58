package org.communitysafety.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** Takes spans over OTLP/HTTP, as a collector does, and gives them back to whoever asks, in this JVM or another. */
public final class SpanReceiver implements AutoCloseable {
    private static final String PATH = "/v1/traces";
    private static final String ENDPOINT = "otel.exporter.otlp.endpoint";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final HttpServer server;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    private SpanReceiver(HttpServer server) {
        this.server = server;
    }

    public static SpanReceiver start() {
        try {
            SpanReceiver receiver = new SpanReceiver(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
            receiver.server.createContext(PATH, receiver::handle);
            receiver.server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What switches traces on in a service and leads them here; only what tests ask for is recorded. */
    public Map<String, String> properties() {
        return Map.of(
                "otel.sdk.disabled",
                "false",
                ENDPOINT,
                endpoint(),
                "otel.exporter.otlp.protocol",
                "http/protobuf",
                "otel.traces.sampler.arg",
                "0",
                "quarkus.otel.bsp.schedule.delay",
                "100ms");
    }

    /** The same as environment variables, but every request is recorded. */
    public Map<String, String> environmentOfEverything() {
        Map<String, String> environment = new HashMap<>();
        properties()
                .forEach((name, value) ->
                        environment.put(name.toUpperCase(Locale.ROOT).replace('.', '_'), value));
        environment.put("OTEL_TRACES_SAMPLER_ARG", "1");
        return environment;
    }

    private String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** All that came until now. */
    public List<ReceivedSpan> spans() {
        return spansAt(endpoint());
    }

    /** A span of this receiver, once there is such a one. */
    public ReceivedSpan await(Predicate<ReceivedSpan> wanted) {
        return awaitAt(endpoint(), wanted);
    }

    /** A span of the Quarkus service under test, once there is such a one. */
    public static ReceivedSpan awaitOfService(Predicate<ReceivedSpan> wanted) {
        return awaitAt(ConfigProvider.getConfig().getValue(ENDPOINT, String.class), wanted);
    }

    private static ReceivedSpan awaitAt(String endpoint, Predicate<ReceivedSpan> wanted) {
        return Awaitility.await()
                .atMost(SOON)
                .until(() -> spansAt(endpoint).stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private static List<ReceivedSpan> spansAt(String endpoint) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(endpoint + PATH)).build();
            return ReceivedSpan.of(HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofByteArray())
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        boolean sent = exchange.getRequestMethod().equals("POST");
        byte[] body = exchange.getRequestBody().readAllBytes();
        byte[] answer;
        synchronized (received) {
            received.writeBytes(body);
            answer = sent ? new byte[0] : received.toByteArray();
        }
        exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        if (answer.length > 0) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
