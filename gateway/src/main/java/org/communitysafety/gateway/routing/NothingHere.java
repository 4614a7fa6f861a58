package org.communitysafety.gateway.routing;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.communitysafety.kit.problem.Problem;

/** The last route: what nothing else answers is a 404 in the same form as every other error. */
@ApplicationScoped
public class NothingHere {
    private final Refusals refusals;

    NothingHere(Refusals refusals) {
        this.refusals = refusals;
    }

    void register(@Observes Router router) {
        router.route()
                .order(RouteOrder.NOTHING_HERE)
                .handler(context ->
                        refusals.refuse(context.request(), Problem.of(404, "there is nothing at this address")));
    }
}
