package org.communitysafety.gateway.routing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;

/**
 * The rest of a request body that nobody wants any more. Closing the connection at once would reset it, and a client that
 * is still sending would see the reset instead of the answer; so the rest is read and thrown away for a while.
 */
final class UnreadBody {
    private static final long LONGEST_BYTES = 2L * 1024 * 1024 * 1024;
    private static final long LONGEST_MILLIS = 60_000;

    private final HttpServerRequest request;
    private long discarded;

    private UnreadBody(HttpServerRequest request) {
        this.request = request;
    }

    static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        new UnreadBody(request).discard();
    }

    private void discard() {
        Vertx vertx = Vertx.currentContext().owner();
        long timer = vertx.setTimer(LONGEST_MILLIS, late -> request.connection().close());
        request.exceptionHandler(gone -> vertx.cancelTimer(timer));
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.handler(chunk -> {
            discarded += chunk.length();
            if (discarded > LONGEST_BYTES) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
