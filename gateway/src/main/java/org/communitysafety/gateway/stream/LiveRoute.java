package org.communitysafety.gateway.stream;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.communitysafety.gateway.routing.Refusals;
import org.communitysafety.gateway.routing.RouteOrder;
import org.communitysafety.gateway.routing.RouteTable;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;

/** {@code GET /api/v1/live}: opens a stream and keeps it open. */
@ApplicationScoped
public class LiveRoute {
    private static final int RETRY_AFTER_SECONDS = 5;
    private static final String PATH = RouteTable.PREFIX + "live";

    private final Parts parts;
    private final Refusals refusals;

    /** What every stream works with. */
    record Parts(
            Vertx vertx,
            Clock clock,
            StreamConfig config,
            LiveState state,
            Reference reference,
            Snapshots snapshots,
            Streams streams) {}

    LiveRoute(Parts parts, Refusals refusals) {
        this.parts = parts;
        this.refusals = refusals;
    }

    @Produces
    @Singleton
    static Parts parts(
            Vertx vertx,
            Clock clock,
            StreamConfig config,
            LiveState state,
            Reference reference,
            Snapshots snapshots,
            Streams streams) {
        return new Parts(vertx, clock, config, state, reference, snapshots, streams);
    }

    void register(@Observes Router router) {
        router.route(PATH).order(RouteOrder.LIVE).handler(this::answer);
    }

    private void answer(RoutingContext exchange) {
        HttpServerRequest request = exchange.request();
        if (!"GET".equals(request.method().name())) {
            request.response().putHeader("Allow", "GET");
            refusals.refuse(request, Problem.of(405, "a live stream is read with GET"));
            return;
        }
        try {
            open(request, LiveQuery.filter(request.params()));
        } catch (ProblemException e) {
            refusals.refuse(request, e.problem());
        }
    }

    private void open(HttpServerRequest request, LiveFilter filter) {
        HttpServerResponse response = request.response();
        LiveClient client =
                new LiveClient(parts, response, parts.vertx().getOrCreateContext(), filter, LiveQuery.token(request));
        if (!parts.streams().add(client)) {
            String why = parts.streams().areEnding()
                    ? "this instance of the gateway ends"
                    : "as many streams as there may be are open";
            refusals.refuse(request, Problem.unavailable(why, RETRY_AFTER_SECONDS));
            return;
        }
        response.setChunked(true)
                .setWriteQueueMaxSize(parts.streams().unsentBytes())
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        response.write(Frames.retry(parts.config().retry()));
        long ticking = parts.vertx().setPeriodic(parts.config().heartbeat().toMillis(), tick -> client.tick());
        response.endHandler(ended -> {
            close(client, ticking);
            if (request.version() != HttpVersion.HTTP_2) {
                // On a connection that is kept the client would come back to the instance that sent it away.
                request.connection().close();
            }
        });
        response.closeHandler(closed -> close(client, ticking));
        response.exceptionHandler(broken -> close(client, ticking));
        client.pump();
    }

    /** Not before proxies have had the time to see that this instance is not ready, or they would lead the clients back. */
    void end(@Observes ShutdownDelayInitiatedEvent told) {
        Duration after = parts.config().endAfter();
        if (after.isZero()) {
            parts.streams().endAll();
        } else {
            parts.vertx().setTimer(after.toMillis(), now -> parts.streams().endAll());
        }
    }

    private void close(LiveClient client, long ticking) {
        parts.vertx().cancelTimer(ticking);
        parts.streams().remove(client);
    }
}
