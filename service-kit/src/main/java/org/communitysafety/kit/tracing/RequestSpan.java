package org.communitysafety.kit.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;

/** The span of one request, current in the request's own context until it ends. */
public final class RequestSpan {
    private static final int SERVER_ERROR = 500;

    private final Span span;
    private final Scope current;

    RequestSpan(Span span) {
        this.span = span;
        this.current = span.makeCurrent();
    }

    /** What the next hop is told, whether or not anything is recorded. */
    public String traceParent() {
        return TraceParent.of(span.getSpanContext());
    }

    public void answered(int status) {
        span.setAttribute(SpanAttributes.STATUS, (long) status);
        if (status >= SERVER_ERROR) {
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
        current.close();
    }
}
