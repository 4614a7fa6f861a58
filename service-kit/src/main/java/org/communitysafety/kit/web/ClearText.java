package org.communitysafety.kit.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * In clear text HTTP/1.1 alone is spoken; HTTP/2 is left to TLS. Java's own client asks for an upgrade unless it is told not
 * to, and now and then loses count of the frames when a long answer follows the upgrade at once, as a live stream's first
 * snapshot does: it then gives the stream up.
 */
@ApplicationScoped
class ClearText implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
