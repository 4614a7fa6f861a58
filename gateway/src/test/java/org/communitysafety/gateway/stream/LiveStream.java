package org.communitysafety.gateway.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A client of the live stream that notes everything it receives, as a browser would read it. */
final class LiveStream implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<Block> blocks = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> reading;
    private volatile HttpResponse<Stream<String>> response;
    private volatile boolean endedInOrder;
    private String event = "";
    private String id;
    private String data;
    private String comment;

    /** One block: an event, a bare identifier (no data) or a comment. */
    record Block(String event, String id, String data, String comment, long atNanos) {
        JsonNode json() {
            try {
                return MAPPER.readTree(data);
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isBareId() {
            return id != null && data == null;
        }
    }

    private LiveStream(HttpRequest request) {
        HttpClient client = HttpClient.newHttpClient();
        reading = CompletableFuture.runAsync(() -> read(client, request), task -> {
            Thread thread = new Thread(task, "live-stream");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /**
     * As a browser that takes packed answers; a stream is none.
     *
     * @param lastEventId null for a client that begins
     */
    static LiveStream open(URI address, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "text/event-stream")
                .header("Accept-Encoding", "gzip");
        return new LiveStream((lastEventId == null ? request : request.header("Last-Event-ID", lastEventId)).build());
    }

    private void read(HttpClient client, HttpRequest request) {
        try {
            response = client.send(request, HttpResponse.BodyHandlers.ofLines());
            response.body().forEach(this::line);
            endedInOrder = true;
        } catch (java.io.IOException | UncheckedIOException closed) {
            // The gateway was killed, or the test has seen enough.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void line(String line) {
        if (line.startsWith(":")) {
            comment = line.substring(1).strip();
        } else if (line.startsWith("event: ")) {
            event = line.substring(7);
        } else if (line.startsWith("id: ")) {
            id = line.substring(4);
        } else if (line.startsWith("data: ")) {
            data = line.substring(6);
        } else if (line.isEmpty()) {
            blocks.add(new Block(event, id, data, comment, System.nanoTime()));
            event = "";
            id = null;
            data = null;
            comment = null;
        }
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Block> events(String name) {
        return blocks.stream().filter(block -> name.equals(block.event())).toList();
    }

    /** The events as a browser would see them: without comments, bare identifiers and the pause to reconnect. */
    List<String> eventNames() {
        return blocks.stream()
                .filter(block -> block.data() != null)
                .map(Block::event)
                .toList();
    }

    Block await(Predicate<Block> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> blocks.stream().anyMatch(condition));
        return blocks.stream().filter(condition).findFirst().orElseThrow();
    }

    Block await(String event) {
        return await(block -> event.equals(block.event()));
    }

    /** Where this client would resume. */
    String lastId() {
        return blocks.stream()
                .map(Block::id)
                .filter(id -> id != null)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    HttpResponse<?> response() {
        return response;
    }

    boolean hasEnded() {
        return reading.isDone();
    }

    /** Whether the gateway said that nothing more comes, rather than break off. */
    boolean hasEndedInOrder() {
        awaitEnd();
        return endedInOrder;
    }

    void awaitEnd() {
        reading.join();
    }

    @Override
    public void close() {
        if (response != null) {
            response.body().close();
        }
    }
}
