package org.communitysafety.gateway.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.communitysafety.kit.web.KnownMethods;

/**
 * Rate, errors and duration of what is forwarded, by service, collection, method and status. Each label has few values: a
 * path's identifiers are not among them, and methods nobody knows count as one.
 */
@ApplicationScoped
public class ProxyMetrics {
    private static final String OTHER = "other";

    private final MeterRegistry registry;

    ProxyMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Service service : Service.values()) {
            for (int status : new int[] {200, 503}) {
                timer(service, OTHER, OTHER, status);
            }
        }
    }

    /** @param taken until the last byte of the answer was handed over, or its client had gone */
    void answered(Service service, RoutingContext context, Duration taken) {
        timer(
                        service,
                        RouteTable.collectionOf(context.request().path()).orElse(OTHER),
                        KnownMethods.known(context.request().method().name()),
                        context.response().getStatusCode())
                .record(taken);
    }

    private Timer timer(Service service, String route, String method, int status) {
        return Timer.builder("csp.proxy.requests")
                .description("Requests forwarded, until the last byte of their answer")
                .tag("service", service.toString())
                .tag("route", route)
                .tag("method", method)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2))
                .register(registry);
    }
}
