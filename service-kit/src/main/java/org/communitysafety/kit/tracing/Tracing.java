package org.communitysafety.kit.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.opentelemetry.runtime.config.runtime.OTelRuntimeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Records the steps of an event's way as spans. Off, as it is unless it was switched on, it only hands work through. On, it
 * records what belongs to a trace that is recorded, and begins traces only where requests come in. Names of spans are few:
 * a step, a pipeline, a method and the template of an address.
 */
@ApplicationScoped
public class Tracing {
    private static final String KAFKA = "kafka";

    private final Tracer tracer;

    @Inject
    Tracing(OTelRuntimeConfig config, Instance<Tracer> tracer) {
        this(config.sdkDisabled() ? null : tracer.get());
    }

    /** @param tracer null for none */
    private Tracing(Tracer tracer) {
        this.tracer = tracer;
    }

    public static Tracing with(Tracer tracer) {
        return new Tracing(tracer);
    }

    /** Hands work through. */
    public static Tracing off() {
        return new Tracing((Tracer) null);
    }

    public boolean isOn() {
        return tracer != null;
    }

    /** Does the work as a step of the trace that it is part of; where there is none, only does it. */
    public <T> T step(String name, Supplier<T> work) {
        if (!isOn() || !Span.current().isRecording()) {
            return work.get();
        }
        return within(tracer.spanBuilder(name).startSpan(), work);
    }

    /** As {@link #step(String, Supplier)}, for work without a result. */
    public void step(String name, Runnable work) {
        step(name, () -> done(work));
    }

    /**
     * Does the work on a batch of records as one span, in the trace of the first of its origins, with a link to each; where
     * nothing recorded led to it, only does it.
     */
    public void batch(String name, Origins origins, int records, Runnable work) {
        if (!isOn() || origins.kept().isEmpty()) {
            work.run();
            return;
        }
        SpanBuilder span = after(name, origins)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute(SpanAttributes.SYSTEM, KAFKA)
                .setAttribute(SpanAttributes.RECORDS, (long) records);
        within(span.startSpan(), () -> done(work));
    }

    /** As a batch, of what is published because of its origins. */
    public <T> T publishing(String name, Origins origins, Supplier<T> work) {
        if (!isOn() || origins.kept().isEmpty()) {
            return work.get();
        }
        SpanBuilder span =
                after(name, origins).setSpanKind(SpanKind.PRODUCER).setAttribute(SpanAttributes.SYSTEM, KAFKA);
        return within(span.startSpan(), work);
    }

    /**
     * Begins the span of a request, which becomes current; a sample of the requests that are not yet part of a trace is
     * recorded. Only while {@link #isOn()}.
     *
     * @param route the template of its address
     * @param sent its {@code traceparent}; null when it has none
     */
    public RequestSpan request(String method, String route, String sent) {
        Span span = tracer.spanBuilder(method + ' ' + route)
                .setParent(Context.root().with(Span.wrap(TraceParent.parse(sent))))
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(SpanAttributes.METHOD, method)
                .setAttribute(SpanAttributes.ROUTE, route)
                .startSpan();
        return new RequestSpan(span);
    }

    private SpanBuilder after(String name, Origins origins) {
        SpanContext first = origins.kept().get(0);
        SpanBuilder span = tracer.spanBuilder(name).setParent(Context.root().with(Span.wrap(first)));
        origins.kept().forEach(span::addLink);
        if (origins.leftOut() > 0) {
            span.setAttribute(SpanAttributes.LEFT_OUT, origins.leftOut());
        }
        return span;
    }

    private static Void done(Runnable work) {
        work.run();
        return null;
    }

    private static <T> T within(Span span, Supplier<T> work) {
        try {
            return Context.current().with(span).wrapSupplier(work).get();
        } catch (RuntimeException e) {
            span.setAttribute(SpanAttributes.ERROR, e.getClass().getName());
            span.setStatus(StatusCode.ERROR);
            throw e;
        } finally {
            span.end();
        }
    }
}
