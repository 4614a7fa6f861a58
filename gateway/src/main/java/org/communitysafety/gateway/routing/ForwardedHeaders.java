package org.communitysafety.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;
import org.communitysafety.kit.tracing.TraceParent;
import org.communitysafety.kit.web.Caller;

/** The headers of the hop behind: what only concerns one connection is left out, what the gateway knows is added. */
final class ForwardedHeaders {
    private static final Set<String> ONE_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "expect",
            "host");

    private ForwardedHeaders() {}

    /** The gateway is the edge: what a client says of callers and earlier hops is replaced. */
    static MultiMap ofRequest(HttpServerRequest request, String caller, String traceParent) {
        MultiMap headers = endToEnd(request.headers());
        headers.remove("Forwarded");
        headers.set(Caller.HEADER, caller);
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        headers.set("X-Forwarded-Host", String.valueOf(request.authority()));
        headers.set(TraceParent.HEADER, traceParent);
        return headers;
    }

    static MultiMap ofResponse(MultiMap answered) {
        return endToEnd(answered);
    }

    private static MultiMap endToEnd(MultiMap headers) {
        MultiMap kept = MultiMap.caseInsensitiveMultiMap();
        Set<String> named = Set.of(headers.getAll("Connection").stream()
                .flatMap(value -> java.util.stream.Stream.of(value.split(",")))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toArray(String[]::new));
        headers.forEach((name, value) -> {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!ONE_HOP.contains(lower) && !named.contains(lower)) {
                kept.add(name, value);
            }
        });
        return kept;
    }
}
