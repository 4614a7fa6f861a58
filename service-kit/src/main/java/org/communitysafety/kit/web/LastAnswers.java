package org.communitysafety.kit.web;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Once this instance has been told to end, every answer asks for its connection not to be used again: whoever keeps
 * connections goes to another instance before this one is gone. HTTP/2 could only say so by GOAWAY, which some clients take
 * for the end of the requests that are under way.
 */
@ApplicationScoped
class LastAnswers {
    private static final int FIRST = 10_000;

    private volatile boolean ending;

    void register(@Observes Filters filters) {
        filters.register(this::mark, FIRST);
    }

    void end(@Observes ShutdownDelayInitiatedEvent told) {
        ending = true;
    }

    private void mark(RoutingContext context) {
        if (ending && context.request().version() != HttpVersion.HTTP_2) {
            context.addHeadersEndHandler(
                    head -> context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE));
        }
        context.next();
    }
}
