package org.communitysafety.gateway.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
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
     * @param headers who asks, and the trace
     * @param body sent as JSON; null for none
     * @return the answer whatever its status; {@link Reply#none()} when none comes within ten seconds
     */
    public Reply ask(Service service, String method, String uri, Map<String, String> headers, Object body) {
        RequestOptions options = options(service, method, uri);
        headers.forEach(options::putHeader);
        Future<Reply> answer =
                client.request(options).compose(request -> send(request, body)).compose(this::reply);
        try {
            return answer.toCompletionStage().toCompletableFuture().get(ANSWER_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.none();
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("%s gave no answer to %s %s: %s", service, method, uri, e);
            return Reply.none();
        }
    }

    private RequestOptions options(Service service, String method, String uri) {
        URI base = services.of(service);
        return new RequestOptions()
                .setMethod(HttpMethod.valueOf(method))
                .setSsl("https".equals(base.getScheme()))
                .setHost(base.getHost())
                .setPort(base.getPort())
                .setTimeout(ANSWER_MILLIS)
                .setURI(uri);
    }

    private Future<HttpClientResponse> send(HttpClientRequest request, Object body) {
        if (body == null) {
            return request.send();
        }
        try {
            request.putHeader("Content-Type", "application/json");
            return request.send(Buffer.buffer(mapper.writeValueAsBytes(body)));
        } catch (JsonProcessingException e) {
            return Future.failedFuture(e);
        }
    }

    private Future<Reply> reply(HttpClientResponse response) {
        return response.body().map(body -> new Reply(response.statusCode(), body.getBytes(), mapper));
    }
}
