package org.communitysafety.gateway.stream;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpResponseExpectation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.communitysafety.gateway.routing.Service;
import org.communitysafety.gateway.routing.ServicesConfig;

/**
 * Tells pages that any counted figure may have changed. The topics carry what plans are judged by; what stands behind that, such
 * as the count of a ward or the steps of a referral, is asked for by the pages themselves once there is news.
 */
@ApplicationScoped
class FigureNews {
    private static final String COUNTED = "/internal/counted";
    private static final long ANSWER_MILLIS = 2_000;
    private static final Duration GOES_ON_ASKING = Duration.ofMinutes(1);

    private final Vertx vertx;
    private final HttpClient client;
    private final ServicesConfig services;
    private final StreamConfig config;
    private final Streams streams;
    private final NewsPace pace = new NewsPace();
    private long wantedAt;
    private boolean wasWanted;
    private boolean asking;

    FigureNews(Vertx vertx, ServicesConfig services, StreamConfig config, Streams streams) {
        this.vertx = vertx;
        this.services = services;
        this.config = config;
        this.streams = streams;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) ANSWER_MILLIS));
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(config.askForFigures().toMillis(), tick -> askWhileWanted());
    }

    /** Goes on for a while after the last page has gone: the next is about to come, and shall miss nothing. */
    private void askWhileWanted() {
        long now = System.nanoTime();
        if (streams.anyWantsFigures()) {
            wantedAt = now;
            wasWanted = true;
        }
        if (wasWanted && now - wantedAt > GOES_ON_ASKING.toNanos()) {
            wasWanted = false;
            pace.forget();
        }
        if (wasWanted && !asking) {
            ask();
        }
    }

    private void ask() {
        asking = true;
        client.request(services.request(Service.TARGET, "GET", COUNTED).setTimeout(ANSWER_MILLIS))
                .compose(HttpClientRequest::send)
                .expecting(HttpResponseExpectation.SC_OK)
                .compose(HttpClientResponse::body)
                .onComplete(answer -> {
                    asking = false;
                    if (answer.succeeded()) {
                        heard(answer.result());
                    }
                });
    }

    private void heard(Buffer counted) {
        if (pace.tells(counted.toString(), System.nanoTime())) {
            streams.tellFigures();
        }
    }
}
