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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What a browser that was never here before loads to show a page: the page, and all that it and its scripts name, packed. */
public final class FirstView {
    private static final Pattern ASSET = Pattern.compile("[\"'](/assets/[a-z0-9.-]+\\.(?:css|js|svg))[\"']");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, Body> assets = new HashMap<>();
    private final URI base;

    /** Loads what pages share once; each page's bytes have it nevertheless. */
    public FirstView(Api api) {
        base = api.base();
    }

    private record Body(int bytes, String text) {}

    /** In bytes, without headers. */
    public long bytes(String address) {
        Body page = load(address);
        long bytes = page.bytes();
        Set<String> seen = new HashSet<>();
        Deque<Body> due = new ArrayDeque<>(List.of(page));
        while (!due.isEmpty()) {
            List<String> named = ASSET.matcher(due.remove().text())
                    .results()
                    .map(found -> found.group(1))
                    .filter(seen::add)
                    .toList();
            for (String asset : named) {
                Body body = assets.computeIfAbsent(asset, this::load);
                bytes += body.bytes();
                due.add(body);
            }
        }
        return bytes;
    }

    private Body load(String address) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(address))
                .header("Accept-Encoding", "gzip")
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            byte[] body = answer.body();
            boolean packed = answer.headers().firstValue("Content-Encoding").isPresent();
            byte[] text = packed ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
            return new Body(body.length, new String(text, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(address, e);
        }
    }
}
