package org.communitysafety.gateway.access;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.communitysafety.gateway.access.RouteTemplates.Address;
import org.communitysafety.gateway.identity.Callers;
import org.communitysafety.gateway.routing.CallTraces;
import org.communitysafety.gateway.routing.Refusals;
import org.communitysafety.gateway.routing.RouteOrder;
import org.communitysafety.gateway.routing.RouteTable;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.tracing.TraceParent;
import org.communitysafety.kit.web.KnownMethods;
import org.communitysafety.vocabulary.access.AccessEntry;
import org.communitysafety.vocabulary.access.AccessEntry.Phase;

/**
 * Stands before the services: a call that the access record has goes on only when Kafka has the entry of its beginning. How
 * it ended is a second entry, which nobody waits for.
 */
@ApplicationScoped
public class AccessRoute {
    private static final int RETRY_AFTER_SECONDS = 2;

    private final RecordedCalls calls;
    private final AccessLog log;
    private final Callers callers;
    private final CallTraces traces;
    private final Refusals refusals;
    private final Clock clock;

    AccessRoute(
            RecordedCalls calls, AccessLog log, Callers callers, CallTraces traces, Refusals refusals, Clock clock) {
        this.calls = calls;
        this.log = log;
        this.callers = callers;
        this.traces = traces;
        this.refusals = refusals;
        this.clock = clock;
    }

    void register(@Observes Router router) {
        router.route(RouteTable.PREFIX + "*").order(RouteOrder.ACCESS).handler(this::admit);
    }

    private void admit(RoutingContext context) {
        Optional<Address> address = calls.of(context.request(), context.normalizedPath());
        if (address.isEmpty()) {
            context.next();
            return;
        }
        context.request().pause();
        AccessEntry begun = begun(context, address.get());
        Context here = context.vertx().getOrCreateContext();
        log.write(begun)
                .whenComplete((written, failure) -> here.runOnContext(now -> {
                    if (failure == null) {
                        goOn(context, begun);
                    } else {
                        refusals.refuse(context.request(), notRecorded());
                    }
                }));
    }

    /** The trace that the services are told is the one in the entry. */
    private AccessEntry begun(RoutingContext context, Address address) {
        HttpServerRequest request = context.request();
        return new AccessEntry(
                UUID.randomUUID().toString(),
                Phase.BEGUN,
                callers.of(request),
                KnownMethods.known(request.method().name()),
                address.template(),
                address.records(),
                null,
                clock.instant(),
                TraceParent.traceIdOf(traces.of(context)));
    }

    private void goOn(RoutingContext context, AccessEntry begun) {
        if (context.response().closed()) {
            log.write(begun.ended(null, clock.instant()));
            return;
        }
        context.addEndHandler(end -> {
            boolean whole = end.succeeded() && context.response().ended();
            log.write(begun.ended(whole ? context.response().getStatusCode() : null, clock.instant()));
        });
        context.next();
    }

    private static Problem notRecorded() {
        return Problem.unavailable(
                "who does this cannot be recorded at the moment, so it was not done; it may be sent again",
                RETRY_AFTER_SECONDS);
    }
}
