package org.communitysafety.gateway.routing;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.ConnectException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** How the services are, as far as the gateway can tell from asking them again and again. */
@ApplicationScoped
public class ServiceStates {
    private static final int OK = 200;
    private static final long ANSWER_MILLIS = 3_000;
    private static final int MISSES_OF_A_BUSY_SERVICE = 3;

    private final Vertx vertx;
    private final HttpClient client;
    private final ServicesConfig services;
    private final Set<Service> onceReady = ConcurrentHashMap.newKeySet();
    private final Set<Service> silent = ConcurrentHashMap.newKeySet();
    private final Map<Service, Integer> misses = new ConcurrentHashMap<>();

    ServiceStates(Vertx vertx, ServicesConfig services) {
        this.vertx = vertx;
        this.services = services;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout((int) ANSWER_MILLIS).setKeepAlive(false));
    }

    void start(@Observes StartupEvent started) {
        vertx.runOnContext(now -> askAll());
        vertx.setPeriodic(services.askEvery().toMillis(), tick -> askAll());
    }

    /** True once each service has been ready, in the order target, incident, reporting; stays true. */
    public boolean haveAllBeenReady() {
        return onceReady.containsAll(EnumSet.allOf(Service.class));
    }

    /** The services that take no connection, or have left several questions in a row without an answer. */
    public List<Service> silent() {
        return Stream.of(Service.values()).filter(silent::contains).toList();
    }

    private void askAll() {
        Stream.of(Service.values()).forEach(this::ask);
    }

    private void ask(Service service) {
        client.request(services.request(service, "GET", "/q/health/ready").setTimeout(ANSWER_MILLIS))
                .compose(HttpClientRequest::send)
                .compose(ServiceStates::statusOf)
                .onSuccess(status -> answered(service, status))
                .onFailure(failure -> missed(service, failure));
    }

    private static Future<Integer> statusOf(HttpClientResponse response) {
        return response.end().map(end -> response.statusCode());
    }

    /** Incidents and reports rest on reference data: a service counts as ready only after target-service did. */
    private void answered(Service service, int status) {
        misses.remove(service);
        silent.remove(service);
        if (status == OK && (service == Service.TARGET || onceReady.contains(Service.TARGET))) {
            onceReady.add(service);
        }
    }

    private void missed(Service service, Throwable failure) {
        int inARow = misses.merge(service, 1, Integer::sum);
        if (failure instanceof ConnectException || inARow >= MISSES_OF_A_BUSY_SERVICE) {
            silent.add(service);
        }
    }
}
