package org.communitysafety.kit.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** W3C Trace Context in one line of text, as requests, records and rows carry it. */
public final class TraceParent {
    public static final String HEADER = "traceparent";

    private static final W3CTraceContextPropagator FORMAT = W3CTraceContextPropagator.getInstance();
    private static final TextMapGetter<String> ONLY_LINE = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String line) {
            return List.of(HEADER);
        }

        @Override
        public String get(String line, String name) {
            return HEADER.equals(name) ? line : null;
        }
    };

    private TraceParent() {}

    /** An invalid context when the line is null or not well-formed. */
    static SpanContext parse(String line) {
        return line == null
                ? SpanContext.getInvalid()
                : Span.fromContext(FORMAT.extract(Context.root(), line, ONLY_LINE))
                        .getSpanContext();
    }

    /** Null for an invalid context. */
    static String of(SpanContext context) {
        if (!context.isValid()) {
            return null;
        }
        Map<String, String> line = new HashMap<>();
        FORMAT.inject(Context.root().with(Span.wrap(context)), line, Map::put);
        return line.get(HEADER);
    }

    /** Null when the line is null or not well-formed. */
    private static String wellFormed(String line) {
        return parse(line).isValid() ? line : null;
    }

    /** @param line well-formed */
    public static String traceIdOf(String line) {
        return parse(line).getTraceId();
    }

    /** The trace that the work in hand belongs to, recorded or not; null where it belongs to none. */
    public static String current() {
        return of(Span.current().getSpanContext());
    }

    /** Of the span of this request; while none is, what was sent, or null when that is not well-formed. */
    public static String currentOr(String sent) {
        String current = current();
        return current == null ? wellFormed(sent) : current;
    }

    /** What was sent, where it is well-formed; else the beginning of a trace of which nothing is recorded. */
    public static String continuing(String sent) {
        return parse(sent).isValid() ? sent : of(begun());
    }

    private static SpanContext begun() {
        IdGenerator ids = IdGenerator.random();
        return SpanContext.create(
                ids.generateTraceId(), ids.generateSpanId(), TraceFlags.getDefault(), TraceState.getDefault());
    }
}
