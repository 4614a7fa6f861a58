package org.communitysafety.cli.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The platform at one address. Everything sent here may be sent again without another effect, so an answer that asks to
 * wait is waited for, and a connection that breaks is made again, a bounded number of times.
 */
public final class Platform {
    private static final int OK = 200;
    private static final int TRIES = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(30);
    private static final Duration ONE_ANSWER_TIMEOUT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final Waiting waiting;
    private final HttpClient client;

    public Platform(URI base) {
        this(base, duration -> Thread.sleep(duration.toMillis()));
    }

    Platform(URI base, Waiting waiting) {
        this.base = base;
        this.waiting = waiting;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    /** How time passes between two tries. */
    @FunctionalInterface
    interface Waiting {
        void pause(Duration duration) throws InterruptedException;
    }

    public URI base() {
        return base;
    }

    /** The address of a path with its query, as a person can open it. */
    public URI at(String pathAndQuery) {
        String root = base.toString();
        return URI.create((root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + pathAndQuery);
    }

    public Answer get(String path) {
        return patiently(HttpRequest.newBuilder(at(path)).GET());
    }

    public Answer delete(String path) {
        return patiently(HttpRequest.newBuilder(at(path)).DELETE());
    }

    public Answer post(String path, Content content) {
        return send("POST", path, content);
    }

    public Answer put(String path, Content content) {
        return send("PUT", path, content);
    }

    /** An open answer, read by the caller as it comes. */
    public HttpResponse<InputStream> stream(String path, Optional<String> lastEventId) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).header("Accept", "text/event-stream");
        lastEventId.ifPresent(id -> request.header("Last-Event-ID", id));
        try {
            return client.send(request.build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Writes what is at a path into a folder, under the name that the platform gives it.
     *
     * @throws IOException also when the platform does not give it
     */
    public Path save(String path, Path folder) throws IOException {
        try {
            HttpResponse<InputStream> response =
                    client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != OK) {
                    throw new IOException("the platform answered " + response.statusCode());
                }
                Files.createDirectories(folder);
                Path file = folder.resolve(AttachmentName.of(
                        response.headers().firstValue("Content-Disposition").orElse("")));
                Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
                return file;
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Sends it once, whatever the answer; without one within half a minute the future ends exceptionally. */
    public CompletableFuture<Answer> postOnce(String path, Content content) {
        HttpRequest request = accepting(bearing("POST", path, content, ONE_ANSWER_TIMEOUT));
        return client.sendAsync(request, BodyHandlers.ofByteArray()).thenApply(Platform::answer);
    }

    private Answer send(String method, String path, Content content) {
        return patiently(bearing(method, path, content, ANSWER_TIMEOUT));
    }

    private HttpRequest.Builder bearing(String method, String path, Content content, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .timeout(timeout)
                .header("Content-Type", content.mediaType())
                .method(method, content.publisher());
        return content.gzip() ? request.header("Content-Encoding", "gzip") : request;
    }

    private static HttpRequest accepting(HttpRequest.Builder request) {
        return request.header("Accept", "application/json, application/problem+json")
                .build();
    }

    private Answer patiently(HttpRequest.Builder request) {
        HttpRequest built = accepting(request);
        Answer answer = firstTry(built);
        for (int tried = 1; answer.asksToWait() && tried < TRIES; tried++) {
            pause(answer.retryAfter().orElse(Duration.ZERO), Duration.ofSeconds(tried));
            answer = nextTry(built);
        }
        return answer;
    }

    /** @throws PlatformException when nobody is there at all: waiting would not help */
    private Answer firstTry(HttpRequest request) {
        try {
            return once(request);
        } catch (ConnectException e) {
            throw new PlatformException("no platform answers at " + base + "; start it with: csp up", e);
        } catch (IOException e) {
            return Answer.broken(e);
        }
    }

    private Answer nextTry(HttpRequest request) {
        try {
            return once(request);
        } catch (IOException e) {
            return Answer.broken(e);
        }
    }

    private void pause(Duration asked, Duration growing) {
        Duration longer = asked.compareTo(growing) > 0 ? asked : growing;
        try {
            waiting.pause(longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private Answer once(HttpRequest request) throws IOException {
        try {
            return answer(client.send(request, BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static Answer answer(HttpResponse<byte[]> response) {
        return new Answer(response.statusCode(), json(response.body()), retryAfter(response));
    }

    private static PlatformException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new PlatformException("interrupted", e);
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
