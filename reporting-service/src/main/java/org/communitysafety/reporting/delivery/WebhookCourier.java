package org.communitysafety.reporting.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.communitysafety.reporting.application.delivery.DeliveryConfig;
import org.communitysafety.reporting.delivery.Targets.ForbiddenTargetException;
import org.communitysafety.reporting.domain.delivery.Answer;
import org.communitysafety.reporting.domain.delivery.Message;
import org.communitysafety.reporting.domain.delivery.Secrets;
import org.communitysafety.reporting.domain.delivery.Webhook;

/**
 * Posts messages to webhooks. No thread waits for a receiver; redirects are not followed; of an answer only the
 * beginning is read.
 */
@ApplicationScoped
class WebhookCourier {
    private static final String AGENT = "community-safety-platform";

    private final Vertx vertx;
    private final Targets targets;
    private final DeliveryConfig config;
    private final ObjectMapper mapper = new ObjectMapper();
    private final HttpClient client;

    WebhookCourier(Vertx vertx, Targets targets, DeliveryConfig config) {
        this.vertx = vertx;
        this.targets = targets;
        this.config = config;
        client = vertx.createHttpClient(new HttpClientOptions().setKeepAlive(false));
    }

    CompletionStage<Answer> carry(Message message, Webhook webhook, Secrets secrets, Instant at) {
        String id = message.id().toString();
        String body = write(message);
        String signature = Signature.header(secrets, id, at, body);
        long began = System.nanoTime();
        AtomicReference<HttpClientRequest> sent = new AtomicReference<>();
        return vertx.<InetAddress>executeBlocking(() -> targets.addressOf(webhook.url()), false)
                .compose(address -> since(began).compareTo(config.timeout()) < 0
                        ? client.request(options(webhook.url(), address))
                        : Future.failedFuture(new TimeoutException()))
                .compose(request -> {
                    sent.set(request);
                    request.putHeader("content-type", "application/json")
                            .putHeader("user-agent", AGENT)
                            .putHeader("webhook-id", id)
                            .putHeader("webhook-timestamp", Long.toString(at.getEpochSecond()))
                            .putHeader("webhook-signature", signature);
                    return request.send(Buffer.buffer(body)).compose(WebhookCourier::beginning);
                })
                .timeout(config.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .map(heard -> heard.at(at, since(began)))
                .otherwise(
                        fault -> new Answer(at, since(began), null, Fault.words(fault, config.timeout()), null, null))
                .onComplete(done -> close(sent.get()))
                .toCompletionStage();
    }

    /** A name that nobody knows yet may be known later, and is looked up again for every attempt. */
    Optional<String> refusal(Webhook webhook) {
        try {
            targets.addressOf(webhook.url());
            return Optional.empty();
        } catch (ForbiddenTargetException e) {
            return Optional.of(e.getMessage());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private String write(Message message) {
        try {
            return mapper.writeValueAsString(AlertmanagerBody.of(message, config.externalUrl()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RequestOptions options(URI url, InetAddress address) {
        int port = Targets.portOf(url);
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(Targets.isSecure(url))
                .setURI(url.getRawQuery() == null ? path : path + '?' + url.getRawQuery())
                .setConnectTimeout(config.timeout().toMillis())
                .setFollowRedirects(false);
    }

    /** Reads no more of the answer than is kept. */
    private static Future<Heard> beginning(HttpClientResponse response) {
        Promise<Heard> heard = Promise.promise();
        Buffer read = Buffer.buffer();
        response.exceptionHandler(broken -> heard.tryComplete(Heard.of(response, read)));
        response.endHandler(end -> heard.tryComplete(Heard.of(response, read)));
        response.handler(part -> {
            read.appendBuffer(part.slice(0, Math.min(part.length(), Answer.KEPT - read.length())));
            if (read.length() >= Answer.KEPT) {
                heard.tryComplete(Heard.of(response, read));
            }
        });
        return heard.future();
    }

    private static void close(HttpClientRequest request) {
        if (request != null) {
            request.connection().close();
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** What a receiver answered. */
    private record Heard(int status, String reason, String body, Duration retryAfter) {
        private static final int OK = 200;
        private static final int REDIRECTS = 300;
        private static final int REFUSALS = 400;
        private static final int MOST_DIGITS = 6;

        static Heard of(HttpClientResponse response, Buffer read) {
            String retry = response.getHeader("retry-after");
            boolean seconds = retry != null && retry.matches("\\d{1," + MOST_DIGITS + "}");
            return new Heard(
                    response.statusCode(),
                    response.statusMessage(),
                    read.length() == 0 ? null : read.toString(StandardCharsets.UTF_8),
                    seconds ? Duration.ofSeconds(Long.parseLong(retry)) : null);
        }

        Answer at(Instant at, Duration took) {
            String error = status >= OK && status < REDIRECTS
                    ? null
                    : status >= REDIRECTS && status < REFUSALS
                            ? "HTTP %d: redirects are not followed".formatted(status)
                            : "HTTP %d %s".formatted(status, reason);
            return new Answer(at, took, status, error, body, retryAfter);
        }
    }
}
