package org.communitysafety.gateway.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What browsers are told about every answer: nothing from elsewhere, no script in a page, no guessing, no frames. */
@ApplicationScoped
public class AnswerHeaders {
    private static final int SECOND = 9_000;
    private static final String STRICT =
            "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";
    /** The API browser comes with a script and styles inside its page. */
    private static final String OF_API_BROWSER =
            STRICT + "; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

    void register(@Observes Filters filters) {
        filters.register(AnswerHeaders::add, SECOND);
    }

    private static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("Content-Security-Policy", context.request().path().startsWith("/docs") ? OF_API_BROWSER : STRICT);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        context.next();
    }
}
