package org.communitysafety.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.Pipe;
import java.util.function.Consumer;

/**
 * One request on its way to a service and the answer on its way back. Both bodies flow at the speed of their slower end.
 * A service may answer before it has read everything, for example that the body is too large: the answer goes out at
 * once, and the rest of the body is thrown away here.
 */
final class Exchange {
    private final HttpServerRequest inbound;
    private final HttpClientRequest outbound;
    private Pipe<Buffer> upload;

    Exchange(HttpServerRequest inbound, HttpClientRequest outbound) {
        this.inbound = inbound;
        this.outbound = outbound;
    }

    /** @param unanswered told when the service went away without an answer */
    void run(Consumer<Throwable> unanswered) {
        inbound.response().closeHandler(clientGone -> outbound.reset());
        outbound.response().onSuccess(this::relay).onFailure(unanswered::accept);
        if ("100-continue".equalsIgnoreCase(inbound.getHeader("Expect"))) {
            inbound.response().writeContinue();
        }
        if (hasBodyOfUnknownLength()) {
            outbound.setChunked(true);
        }
        upload = inbound.pipe().endOnFailure(false);
        upload.to(outbound).onFailure(this::uploadFailed);
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
        if (inbound.isEnded()) {
            return;
        }
        upload.close();
        outbound.reset();
        UnreadBody.discard(inbound);
    }
}
