package org.communitysafety.e2e.harness;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The REST API at one address. */
public final class Api {
    public static final String CLOUD_EVENT = "application/cloudevents+json";
    public static final String NDJSON = "application/x-ndjson";
    public static final String JSON = "application/json";
    public static final String CSV = "text/csv";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final URI base;

    public Api(URI base) {
        this.base = base;
    }

    public URI base() {
        return base;
    }

    /** A page whose service was too busy to answer is asked for again, as it says to. */
    public Reply get(String path) {
        return await(path)
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(2))
                .pollInSameThread()
                .until(() -> send(HttpRequest.newBuilder(base.resolve(path)).GET()), reply -> !isBusyPage(reply));
    }

    private static boolean isBusyPage(Reply reply) {
        return reply.status() == 503
                && reply.mediaType().equals("text/html")
                && reply.header("Retry-After").isPresent();
    }

    public Reply delete(String path) {
        return send(HttpRequest.newBuilder(base.resolve(path)).DELETE());
    }

    public Reply post(String path, String mediaType, String body) {
        return request("POST", path, mediaType, body);
    }

    public Reply put(String path, String mediaType, String body) {
        return request("PUT", path, mediaType, body);
    }

    public Reply request(String method, String path, String mediaType, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).method(method, BodyPublishers.ofString(body));
        if (mediaType != null) {
            request.header("Content-Type", mediaType);
        }
        return send(request);
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            return Reply.of(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** Every item of a list, page after page. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        for (String page = path; page != null; ) {
            JsonNode answer = get(page).expect(200).json();
            answer.path("items").forEach(items::add);
            page = answer.path("next").asText(null);
            page = "null".equals(page) ? null : page;
        }
        return items;
    }

    public static String json(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
