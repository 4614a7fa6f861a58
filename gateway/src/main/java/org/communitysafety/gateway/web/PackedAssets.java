package org.communitysafety.gateway.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.communitysafety.gateway.routing.RouteOrder;

/** Styles, scripts and drawings of the pages, each packed once. Who does not take them so has them from the framework. */
@ApplicationScoped
public class PackedAssets {
    private static final Pattern PATH = Pattern.compile("/assets/([a-z0-9.-]+\\.(css|js|svg))");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml");
    private static final int NOT_MODIFIED = 304;

    private final Map<String, Packed> packed = new ConcurrentHashMap<>();

    /** @param tag changes with the content */
    private record Packed(Buffer content, String tag) {}

    void register(@Observes Router router) {
        router.get("/assets/*").order(RouteOrder.ASSETS).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        Matcher path = PATH.matcher(context.normalizedPath());
        boolean taken = path.matches() && Gzip.isTaken(context.request().getHeader("Accept-Encoding"));
        Packed asset = taken ? packed.computeIfAbsent(path.group(1), PackedAssets::pack) : null;
        if (asset == null) {
            context.next();
            return;
        }
        HttpServerResponse response = context.response()
                .putHeader("Cache-Control", "public, max-age=300")
                .putHeader("Vary", "Accept-Encoding")
                .putHeader("ETag", asset.tag());
        if (asset.tag().equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        response.putHeader("Content-Type", TYPES.get(path.group(2)))
                .putHeader("Content-Encoding", Gzip.NAME)
                .end(asset.content());
    }

    /** Null where there is no such asset. */
    private static Packed pack(String name) {
        try (InputStream in = PackedAssets.class.getResourceAsStream("/META-INF/resources/assets/" + name)) {
            if (in == null) {
                return null;
            }
            byte[] content = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(content);
            return new Packed(Buffer.buffer(Gzip.of(content)), "\"%08x\"".formatted(sum.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
