package org.communitysafety.gateway.routing;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.communitysafety.kit.tracing.RequestSpan;
import org.communitysafety.kit.tracing.TraceParent;
import org.communitysafety.kit.tracing.Tracing;
import org.communitysafety.kit.web.KnownMethods;

/** The trace that a call to a service belongs to: whoever asks first begins it, and all that follow are told the same. */
@ApplicationScoped
public class CallTraces {
    private static final String KEY = CallTraces.class.getName();
    private static final String PAGE = "/";

    private final Tracing tracing;

    CallTraces(Tracing tracing) {
        this.tracing = tracing;
    }

    /** @return what the service is told of the trace, whether or not this is recorded */
    public String of(RoutingContext context) {
        String traceParent = context.get(KEY);
        if (traceParent == null) {
            traceParent = begun(context);
            context.put(KEY, traceParent);
        }
        return traceParent;
    }

    private String begun(RoutingContext context) {
        HttpServerRequest request = context.request();
        String sent = request.getHeader(TraceParent.HEADER);
        if (!tracing.isOn()) {
            return TraceParent.continuing(sent);
        }
        String method = KnownMethods.known(request.method().name());
        String route = RouteTable.collectionOf(request.path())
                .map(RouteTable.PREFIX::concat)
                .orElse(PAGE);
        RequestSpan span = tracing.request(method, route, sent);
        context.addEndHandler(end -> span.answered(context.response().getStatusCode()));
        return span.traceParent();
    }
}
