package org.communitysafety.e2e.harness;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a browser that was never here before loads to show a page: the page, and all that it and its scripts name, packed. */
public final class FirstView {
    private static final Pattern ASSET = Pattern.compile("[\"'](/assets/[a-z0-9.-]+\\.(?:css|js|svg))[\"']");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private long bytes;

    private FirstView(Api api) {
        base = api.base();
    }

    /** In bytes, without headers. */
    public static long bytes(Api api, String address) {
        FirstView view = new FirstView(api);
        Set<String> seen = new HashSet<>(Set.of(address));
        Deque<String> due = new ArrayDeque<>(seen);
        while (!due.isEmpty()) {
            ASSET.matcher(view.load(due.remove()))
                    .results()
                    .map(found -> found.group(1))
                    .filter(seen::add)
                    .forEach(due::add);
        }
        return view.bytes;
    }

    private String load(String address) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(address))
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            bytes += answer.body().length;
            return answer.headers().firstValue("Content-Encoding").isPresent()
                    ? new String(
                            new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(),
                            StandardCharsets.UTF_8)
                    : new String(answer.body(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(address, e);
        }
    }
}
