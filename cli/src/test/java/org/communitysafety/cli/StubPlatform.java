package org.communitysafety.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;

/** A web server on a free port that answers what it was told to and remembers what it was asked. */
public final class StubPlatform implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** One request as it came, its body decoded. */
    public record Asked(String method, String uri, String contentType, String contentEncoding, String body) {}

    private record Reply(int status, String header, String value, String body) {}

    public StubPlatform() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public StubPlatform willAnswer(int status, String body) {
        replies.add(new Reply(status, null, null, body));
        return this;
    }

    public StubPlatform willGiveFile(String contentDisposition, String body) {
        replies.add(new Reply(200, "Content-Disposition", contentDisposition, body));
        return this;
    }

    public StubPlatform willAskToWait(String seconds) {
        replies.add(new Reply(503, "Retry-After", seconds, "{\"title\":\"Unavailable\"}"));
        return this;
    }

    /** Takes the request and closes the connection without a word. */
    public StubPlatform willBreakOff() {
        replies.add(new Reply(0, null, null, ""));
        return this;
    }

    public List<Asked> asked() {
        return asked;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
        InputStream body = exchange.getRequestBody();
        byte[] bytes = ("gzip".equals(encoding) ? new GZIPInputStream(body) : body).readAllBytes();
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                encoding,
                new String(bytes, StandardCharsets.UTF_8)));
        Reply reply = replies.remove();
        if (reply.status() == 0) {
            exchange.close();
            return;
        }
        if (reply.header() != null) {
            exchange.getResponseHeaders().set(reply.header(), reply.value());
        }
        byte[] answer = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
