package org.communitysafety.incident.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.kafka.KafkaConfig;
import org.communitysafety.kit.kafka.PollLoop;

/**
 * Reads the gateways' entries. Nothing else of the service waits for it, and neither does its readiness: events are taken in
 * whatever becomes of the access record's keeping. Entries that are gone unread are told by metric, alert and log.
 */
@ApplicationScoped
class AccessLoop {
    private static final String NAME = "incident-access";

    private final PollLoop loop;

    AccessLoop(KafkaConfig kafka, AccessConsumer consumer) {
        this.loop = new PollLoop(new PollLoop.Setup(NAME, NAME, Set.of(Topics.ACCESS_RECORD), kafka), consumer);
    }

    void onStart(@Observes StartupEvent started) {
        loop.start();
    }

    void onStop(@Observes ShutdownEvent stopped) {
        loop.stop();
    }
}
