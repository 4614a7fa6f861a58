package org.communitysafety.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.Pipe;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One request on its way to a service and the answer on its way back. Both bodies flow at the speed of their slower end.
 * A service may answer before it has read everything, for example that the body is too large: the answer goes out at
 * once, and the rest of the body is thrown away here.
 */
final class Exchange {
    /** As HTTP/2 calls it; over HTTP/1.1 the connection is closed. */
    private static final long CANCEL = 8;

    private final HttpServerRequest inbound;
    private final HttpClientRequest outbound;
    private final Deadline deadline;
    private Pipe<Buffer> upload;

    /** How long a service may take to begin its answer once it has all of the request. */
    record Deadline(Vertx vertx, Duration after) {}

    Exchange(HttpServerRequest inbound, HttpClientRequest outbound, Deadline deadline) {
        this.inbound = inbound;
        this.outbound = outbound;
        this.deadline = deadline;
    }

    /** @param unanswered told when the service went away without an answer */
    void run(Consumer<Throwable> unanswered) {
        inbound.response().closeHandler(clientGone -> outbound.reset());
        outbound.response()
                .onSuccess(answer -> {
                    if (isTurnedAway(answer)) {
                        giveUpUpload();
                        unanswered.accept(new ConnectException("it is ending"));
                    } else {
                        relay(answer);
                    }
                })
                .onFailure(unanswered::accept);
        if ("100-continue".equalsIgnoreCase(inbound.getHeader("Expect"))) {
            inbound.response().writeContinue();
        }
        if (hasBodyOfUnknownLength()) {
            outbound.setChunked(true);
        }
        upload = inbound.pipe().endOnFailure(false);
        upload.to(outbound).onSuccess(sent -> awaitAnswer()).onFailure(this::uploadFailed);
    }

    private void awaitAnswer() {
        String late = "no answer for " + deadline.after().toSeconds() + " s";
        long timer = deadline.vertx()
                .setTimer(deadline.after().toMillis(), due -> outbound.reset(CANCEL, new TimeoutException(late)));
        outbound.response().onComplete(answered -> deadline.vertx().cancelTimer(timer));
    }

    /** A service that ends says no more than that; every other refusal of this kind says when to come again. */
    private static boolean isTurnedAway(HttpClientResponse answer) {
        return answer.statusCode() == 503 && answer.getHeader("Retry-After") == null;
    }

    private boolean hasBodyOfUnknownLength() {
        return !inbound.isEnded()
                && inbound.getHeader("Content-Length") == null
                && (inbound.getHeader("Transfer-Encoding") != null
                        || inbound.version() == io.vertx.core.http.HttpVersion.HTTP_2);
    }

    /** Either the client went away, or the service stopped reading; then its answer, or the lack of one, decides. */
    private void uploadFailed(Throwable failure) {
        if (inbound.response().closed()) {
            outbound.reset();
        }
    }

    private void relay(HttpClientResponse answer) {
        HttpServerResponse response = inbound.response();
        if (response.closed()) {
            return;
        }
        response.setStatusCode(answer.statusCode());
        response.headers().setAll(ForwardedHeaders.ofResponse(answer.headers()));
        if (answer.getHeader("Content-Length") == null) {
            response.setChunked(true);
        }
        Future<Void> answered = answer.pipeTo(response);
        answered.onSuccess(done -> abandonUpload()).onFailure(cut -> {
            response.reset();
            inbound.connection().close();
        });
    }

    private void abandonUpload() {
        giveUpUpload();
        UnreadBody.discard(inbound);
    }

    private void giveUpUpload() {
        if (!inbound.isEnded()) {
            upload.close();
            outbound.reset();
        }
    }
}
