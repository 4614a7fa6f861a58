package org.communitysafety.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A dashboard's connection to the live stream: it resumes after the last identifier, as browsers do. */
public final class LiveClient implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long RECONNECT_MILLIS = 200;

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::follow, "live-client");
    private volatile boolean open = true;
    private volatile int connections;
    private volatile InputStream current;
    private String lastId;

    /**
     * One event as it came.
     *
     * @param at the client's clock, in nanoseconds
     */
    public record Event(String type, String id, JsonNode cloudEvent, long at) {
        public JsonNode data() {
            return cloudEvent.path("data");
        }
    }

    public LiveClient(URI address) {
        this.address = address;
        reader.setDaemon(true);
        reader.start();
    }

    public List<Event> events() {
        return events;
    }

    public Stream<Event> of(String type) {
        return events.stream().filter(event -> event.type().equals(type));
    }

    public boolean has(String type, Predicate<JsonNode> data) {
        return of(type).anyMatch(event -> data.test(event.data()));
    }

    /** How many connections were answered. */
    public int connections() {
        return connections;
    }

    /** Why a connection was not answered, or broke off rather than end. */
    public List<String> failures() {
        return failures;
    }

    private void follow() {
        while (open) {
            try {
                connect();
            } catch (IOException e) {
                // The gateway is away; like a browser, try again.
                if (open) {
                    failures.add(e.toString());
                }
            } catch (InterruptedException e) {
                return;
            }
            try {
                Thread.sleep(RECONNECT_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void connect() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() == 200) {
                current = body;
                connections++;
                read(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
            } else {
                failures.add("answered " + response.statusCode());
            }
        }
    }

    private void read(BufferedReader lines) throws IOException {
        String type = "message";
        String id = lastId;
        StringBuilder data = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                type = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5).strip());
            } else if (line.isEmpty()) {
                // Only now: a block that broke off has to come again.
                lastId = id;
                if (data.length() > 0) {
                    events.add(new Event(type, lastId, JSON.readTree(data.toString()), System.nanoTime()));
                }
                type = "message";
                data.setLength(0);
            }
        }
    }

    @Override
    public void close() {
        open = false;
        reader.interrupt();
        try {
            if (current != null) {
                current.close();
            }
        } catch (IOException e) {
            // it is closed, whoever closed it
        }
    }
}
