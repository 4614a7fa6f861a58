package org.communitysafety.gateway.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.communitysafety.gateway.access.RouteTemplates.Address;
import org.communitysafety.gateway.identity.Callers;
import org.communitysafety.gateway.routing.CallTraces;
import org.communitysafety.kit.tracing.TraceParent;
import org.communitysafety.kit.web.KnownMethods;
import org.communitysafety.vocabulary.access.AccessEntry;
import org.communitysafety.vocabulary.access.AccessEntry.Phase;

/** The two entries of a recorded call, as this moment makes them. */
@ApplicationScoped
class Entries {
    private final Callers callers;
    private final CallTraces traces;
    private final Clock clock;

    Entries(Callers callers, CallTraces traces, Clock clock) {
        this.callers = callers;
        this.traces = traces;
        this.clock = clock;
    }

    /** The trace that the services are told is the one in the entry. */
    AccessEntry begun(RoutingContext context, String method, Address address) {
        return new AccessEntry(
                UUID.randomUUID().toString(),
                Phase.BEGUN,
                callers.of(context.request()),
                KnownMethods.known(method),
                address.template(),
                address.records(),
                null,
                clock.instant(),
                TraceParent.traceIdOf(traces.of(context)));
    }

    /** @param status null when nobody was answered */
    AccessEntry ended(AccessEntry begun, Integer status) {
        return begun.ended(status, clock.instant());
    }
}
