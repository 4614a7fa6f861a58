package org.communitysafety.incident.rest;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.communitysafety.incident.domain.Intake;

/**
 * Where bodies arrive. A small one that is one event is taken by the thread that received it, which waits for nothing: the
 * answer follows Kafka's acknowledgement, and no thread is held meanwhile. All others are read by a thread that may wait.
 */
@ApplicationScoped
class Reception {
    private final EventIntake intake;

    Reception(EventIntake intake) {
        this.intake = intake;
    }

    /** @param body in memory as a whole when it is small, which the server sees to; otherwise still on its way */
    CompletionStage<Response> take(Intake of, InputStream body, HttpHeaders headers, UriInfo uri) {
        if (body instanceof ByteArrayInputStream whole) {
            Optional<CompletionStage<Response>> taken = intake.takeAtOnce(IntakeRequest.of(of, whole, headers, uri));
            if (taken.isPresent()) {
                return taken.get();
            }
            whole.reset();
        }
        return Vertx.currentContext()
                .executeBlocking(() -> intake.take(IntakeRequest.of(of, body, headers, uri)), false)
                .toCompletionStage();
    }
}
