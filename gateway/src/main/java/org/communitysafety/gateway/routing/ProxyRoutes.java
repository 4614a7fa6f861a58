package org.communitysafety.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import org.communitysafety.gateway.identity.Callers;
import org.communitysafety.kit.problem.Problem;
import org.jboss.logging.Logger;

/** Sends each call of the API to the service that answers it. */
@ApplicationScoped
public class ProxyRoutes {
    private static final Logger LOG = Logger.getLogger(ProxyRoutes.class);
    private static final int CONNECT_MILLIS = 2_000;
    /** Shorter than the delay of a roll-out, so that no idle connection leads to an instance that has ended. */
    private static final int IDLE_SECONDS = 3;

    private static final int RETRY_AFTER_SECONDS = 2;

    private final HttpClient client;
    private final Exchange.Deadline deadline;
    private final ServicesConfig services;
    private final Callers callers;
    private final Refusals refusals;
    private final ProxyMetrics metrics;
    private final CallTraces traces;

    ProxyRoutes(
            Vertx vertx,
            ServicesConfig services,
            Callers callers,
            Refusals refusals,
            ProxyMetrics metrics,
            CallTraces traces) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(services.connections())
                .setMaxWaitQueueSize(services.waiting())
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAliveTimeout(IDLE_SECONDS)
                .setDecompressionSupported(false));
        this.deadline = new Exchange.Deadline(vertx, services.answerWithin());
        this.services = services;
        this.callers = callers;
        this.refusals = refusals;
        this.metrics = metrics;
        this.traces = traces;
    }

    void register(@Observes Router router) {
        router.route(RouteTable.PREFIX + "*").order(RouteOrder.PROXY).handler(this::forward);
    }

    private void forward(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Service> service = RouteTable.serviceFor(request.method().name(), request.path());
        if (service.isEmpty()) {
            context.next();
            return;
        }
        long began = System.nanoTime();
        context.addEndHandler(
                end -> metrics.answered(service.get(), context, Duration.ofNanos(System.nanoTime() - began)));
        forward(request, service.get(), traces.of(context));
    }

    private void forward(HttpServerRequest request, Service service, String traceParent) {
        request.pause();
        RequestOptions options = services.request(service, request.method().name(), request.uri())
                .setConnectTimeout(services.patience().toMillis())
                .setHeaders(ForwardedHeaders.ofRequest(request, callers.of(request), traceParent));
        client.request(options)
                .onSuccess(outbound -> exchange(request, outbound, service))
                .onFailure(failure -> away(request, service, failure));
    }

    private void exchange(HttpServerRequest request, HttpClientRequest outbound, Service service) {
        if (request.response().closed()) {
            // The client gave up while this waited for a connection.
            outbound.reset();
            return;
        }
        new Exchange(request, outbound, deadline).run(failure -> away(request, service, failure));
    }

    private void away(HttpServerRequest request, Service service, Throwable failure) {
        if (request.response().closed()) {
            return;
        }
        if (failure instanceof ConnectionPoolTooBusyException) {
            String detail = service + " has as many requests as may wait for it; nothing of this one was taken";
            refusals.refuse(request, Problem.unavailable(detail, RETRY_AFTER_SECONDS));
            return;
        }
        LOG.warnf(
                "service does not answer service=%s method=%s path=%s cause=%s",
                service, request.method(), request.path(), failure.getMessage());
        String detail =
                service + " does not answer at the moment; what was not answered may be sent again without harm";
        refusals.refuse(request, Problem.unavailable(detail, RETRY_AFTER_SECONDS));
    }
}
