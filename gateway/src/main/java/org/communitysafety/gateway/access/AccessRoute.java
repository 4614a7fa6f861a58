package org.communitysafety.gateway.access;

import io.vertx.core.Context;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.communitysafety.gateway.access.RouteTemplates.Address;
import org.communitysafety.gateway.routing.Refusals;
import org.communitysafety.gateway.routing.RouteOrder;
import org.communitysafety.gateway.routing.RouteTable;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.vocabulary.access.AccessEntry;

/**
 * Stands before the services: a call that the access record has goes on only when Kafka has the entry of its beginning. How
 * it ended is a second entry, which nobody waits for.
 */
@ApplicationScoped
public class AccessRoute {
    /** What is said in the place of what could not be recorded. */
    static final String NOT_RECORDED =
            "who does this cannot be recorded at the moment, so it was not done; it may be sent again";

    private static final int RETRY_AFTER_SECONDS = 2;

    private final RecordedCalls calls;
    private final AccessLog log;
    private final Entries entries;
    private final Refusals refusals;

    AccessRoute(RecordedCalls calls, AccessLog log, Entries entries, Refusals refusals) {
        this.calls = calls;
        this.log = log;
        this.entries = entries;
        this.refusals = refusals;
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
        AccessEntry begun = entries.begun(context, context.request().method().name(), address.get());
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

    private void goOn(RoutingContext context, AccessEntry begun) {
        if (context.response().closed()) {
            log.write(entries.ended(begun, null));
            return;
        }
        context.addEndHandler(end -> {
            boolean whole = end.succeeded() && context.response().ended();
            log.write(entries.ended(begun, whole ? context.response().getStatusCode() : null));
        });
        context.next();
    }

    private static Problem notRecorded() {
        return Problem.unavailable(NOT_RECORDED, RETRY_AFTER_SECONDS);
    }
}
