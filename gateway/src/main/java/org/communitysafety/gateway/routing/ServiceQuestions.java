package org.communitysafety.gateway.routing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** What a page asks of a service that no stream carries. */
@ApplicationScoped
public class ServiceQuestions {
    private static final Logger LOG = Logger.getLogger(ServiceQuestions.class);
    private static final int OK = 200;
    private static final int CONNECT_MILLIS = 2_000;
    private static final long ANSWER_MILLIS = 10_000;

    private final HttpClient client;
    private final ServicesConfig services;
    private final ObjectMapper mapper;

    ServiceQuestions(Vertx vertx, ServicesConfig services, ObjectMapper mapper) {
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setKeepAlive(false));
        this.services = services;
        this.mapper = mapper;
    }

    /**
     * Waits for the answer; never on an event loop.
     *
     * @param uri path and query, encoded
     * @return empty when the service does not answer 200 within ten seconds, or with something else than a {@code T}
     */
    public <T> Optional<T> ask(Service service, String uri, Class<T> type) {
        URI base = services.of(service);
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setSsl("https".equals(base.getScheme()))
                .setHost(base.getHost())
                .setPort(base.getPort())
                .setTimeout(ANSWER_MILLIS)
                .setURI(uri);
        Future<byte[]> answer =
                client.request(options).compose(HttpClientRequest::send).compose(ServiceQuestions::body);
        try {
            byte[] body = answer.toCompletionStage().toCompletableFuture().get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
            return Optional.of(mapper.readValue(body, type));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException | IOException e) {
            LOG.warnf("%s gave no answer to %s: %s", service, uri, e);
            return Optional.empty();
        }
    }

    private static Future<byte[]> body(HttpClientResponse response) {
        return response.statusCode() == OK
                ? response.body().map(buffer -> buffer.getBytes())
                : Future.failedFuture("status " + response.statusCode());
    }
}
