package org.communitysafety.gateway.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** What pages ask of services. */
@ApplicationScoped
public class ServiceQuestions {
    private static final Logger LOG = Logger.getLogger(ServiceQuestions.class);
    private static final int CONNECT_MILLIS = 2_000;
    private static final long ANSWER_MILLIS = 10_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final ServicesConfig services;
    private final ObjectMapper mapper;

    ServiceQuestions(Vertx vertx, ServicesConfig services, ObjectMapper mapper) {
        this.vertx = vertx;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setKeepAlive(false));
        this.services = services;
        this.mapper = mapper;
    }

    /**
     * Waits for the answer; never on an event loop.
     *
     * @param uri path and query, encoded
     * @param headers who asks, and the trace
     * @param body sent as JSON; null for none
     * @return the answer whatever its status; {@link Reply#none()} when none comes within ten seconds
     */
    public Reply ask(Service service, String method, String uri, Map<String, String> headers, Object body) {
        RequestOptions options = services.request(service, method, uri).setTimeout(ANSWER_MILLIS);
        headers.forEach(options::putHeader);
        CompletableFuture<Reply> answer = new CompletableFuture<>();
        Buffer content = encoded(body, options);
        // All of it on the event loop: from another thread an answer could come, and be gone, before anybody listens.
        vertx.getOrCreateContext().runOnContext(now -> client.request(options)
                .compose(request -> content == null ? request.send() : request.send(content))
                .compose(this::reply)
                .onSuccess(answer::complete)
                .onFailure(answer::completeExceptionally));
        try {
            return answer.get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.none();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("%s gave no answer to %s %s: %s", service, method, uri, e);
            return Reply.none();
        }
    }

    private Buffer encoded(Object body, RequestOptions options) {
        if (body == null) {
            return null;
        }
        options.putHeader("Content-Type", "application/json");
        try {
            return Buffer.buffer(mapper.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Future<Reply> reply(HttpClientResponse response) {
        return response.body().map(body -> new Reply(response.statusCode(), body.getBytes(), mapper));
    }
}
