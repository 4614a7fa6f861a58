package org.communitysafety.gateway.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.communitysafety.gateway.GatewayProcess;

/**
 * What a browser that has nothing yet is sent for a page.
 *
 * @param page unpacked
 * @param assets that the page, and the scripts of it, ask for
 * @param bytes of all bodies, packed
 */
record FirstVisit(String page, int assets, int bytes) {
    private static final Pattern ASSET =
            Pattern.compile("(?:href=\"|src=\"|from ')(/assets/[^\"']+\\.(?:css|js))[\"']");

    static FirstVisit of(GatewayProcess gateway, String path) throws IOException {
        HttpResponse<byte[]> page = packed(gateway, path);
        Set<String> assets = assetsOf(unpacked(page));
        int bytes = page.body().length;
        Set<String> seen = new LinkedHashSet<>();
        while (seen.addAll(assets)) {
            assets = new LinkedHashSet<>();
            for (String asset : Set.copyOf(seen)) {
                assets.addAll(assetsOf(unpacked(packed(gateway, asset))));
            }
        }
        for (String asset : seen) {
            bytes += packed(gateway, asset).body().length;
        }
        return new FirstVisit(unpacked(page), seen.size(), bytes);
    }

    private static Set<String> assetsOf(String text) {
        return ASSET.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static HttpResponse<byte[]> packed(GatewayProcess gateway, String path) {
        return gateway.bytes(path, "Accept-Encoding", "gzip");
    }

    /** Fails on what is not packed. */
    private static String unpacked(HttpResponse<byte[]> answer) throws IOException {
        return new String(new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(), UTF_8);
    }
}
