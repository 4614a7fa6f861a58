package org.communitysafety.benchmarks.pages;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** One client of the gateway, which sends one request after the other over a connection that stays open. */
final class Http {
    private static final int REFUSED = 400;
    private static final int ABSENT = 404;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String gateway;

    /** @param authority host and port */
    Http(String authority) {
        this.gateway = "http://" + authority;
    }

    void put(String path, String mediaType, String body) throws IOException, InterruptedException {
        checked(client.send(
                request(path)
                        .header("Content-Type", mediaType)
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray()));
    }

    void post(String path, String mediaType, String body) throws IOException, InterruptedException {
        checked(client.send(
                request(path)
                        .header("Content-Type", mediaType)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofByteArray()));
    }

    /** @return the bytes of the answer as they came, packed where the gateway packs */
    byte[] get(String path) throws IOException, InterruptedException {
        return checked(
                client.send(request(path).header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray()));
    }

    /** The same of what may not be there yet; empty then. */
    Optional<byte[]> find(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request(path).build(), BodyHandlers.ofByteArray());
        return answer.statusCode() == ABSENT ? Optional.empty() : Optional.of(checked(answer));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path));
    }

    private static byte[] checked(HttpResponse<byte[]> answer) throws IOException {
        if (answer.statusCode() >= REFUSED) {
            throw new IOException(
                    answer.uri() + " was answered " + answer.statusCode() + ": " + new String(answer.body()));
        }
        return answer.body();
    }
}
