package org.communitysafety.benchmarks.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Reads a live stream as a dashboard would, and hands on what concerns the probes with the moment at which it was read. */
final class LiveStream implements Closeable {
    /** Called by one thread. */
    interface Listener {
        /** @param nanos by {@link System#nanoTime()} */
        void status(int plan, int figure, long nanos);

        void alert(int plan, String state, long nanos);
    }

    private final Socket socket;
    private final ObjectMapper mapper = new ObjectMapper();
    private final Listener listener;
    private volatile boolean closed;
    private volatile String ended;

    private LiveStream(Socket socket, Listener listener) {
        this.socket = socket;
        this.listener = listener;
    }

    static LiveStream open(String authority, Listener listener) throws IOException {
        int colon = authority.indexOf(':');
        Socket socket = new Socket(authority.substring(0, colon), Integer.parseInt(authority.substring(colon + 1)));
        socket.setTcpNoDelay(true);
        String head = "GET /api/v1/live?types=target-status,alert HTTP/1.1\r\nHost: " + authority + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        LiveStream stream = new LiveStream(socket, listener);
        Thread reader = new Thread(stream::read, "live-stream");
        reader.setDaemon(true);
        reader.start();
        return stream;
    }

    /** @throws IllegalStateException when it broke off: what came after it cannot be told */
    void check() {
        if (ended != null) {
            throw new IllegalStateException("the live stream ended: " + ended);
        }
    }

    private void read() {
        try (InputStream in = socket.getInputStream();
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16)) {
            String kind = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    kind = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:") && line.contains("demo-benchmark-")) {
                    take(kind, line.substring("data:".length()), System.nanoTime());
                }
            }
            ended = "the gateway closed it";
        } catch (IOException | RuntimeException e) {
            ended = closed ? null : e.toString();
        }
    }

    private void take(String kind, String text, long nanos) throws IOException {
        JsonNode data = mapper.readTree(text).path("data");
        int plan = ProbePlans.number(data.path("plan").asText());
        if (plan < 0) {
            return;
        }
        if (kind.equals("alert")) {
            listener.alert(plan, data.path("state").asText(), nanos);
        } else if (kind.equals("target-status")) {
            listener.status(plan, data.path("item").path("actual").asInt(-1), nanos);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        socket.close();
    }
}
