package org.communitysafety.target.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.IntStream;
import org.communitysafety.kit.health.HeldPartitions;
import org.communitysafety.kit.kafka.KafkaConfig;
import org.communitysafety.kit.kafka.PollLoop;
import org.communitysafety.target.application.KeepPathways;
import org.communitysafety.target.application.MissInBackground;
import org.communitysafety.target.application.ShipReference;
import org.eclipse.microprofile.health.Readiness;

/** Stores what comes with the platform, then publishes, folds and looks at clocks until it is stopped. */
@ApplicationScoped
public class Lifecycle {
    private static final int LOOPS = 2;

    private final ShipReference reference;
    private final KeepPathways pathways;
    private final ChangePublisher publisher;
    private final MissInBackground clocks;
    private final List<PollLoop> loops;

    public Lifecycle(
            ShipReference reference,
            KeepPathways pathways,
            ChangePublisher publisher,
            MissInBackground clocks,
            EventsConsumer consumer,
            KafkaConfig kafka,
            @Readiness HeldPartitions held) {
        this.reference = reference;
        this.pathways = pathways;
        this.publisher = publisher;
        this.clocks = clocks;
        this.loops = IntStream.rangeClosed(1, LOOPS)
                .mapToObj(n -> new PollLoop.Setup("target-fold-" + n, "target-facts", EventsConsumer.TOPICS, kafka))
                .map(setup -> new PollLoop(setup, consumer))
                .toList();
        held.watch(loops);
    }

    void start(@Observes StartupEvent event) {
        reference.ship();
        pathways.ship();
        publisher.start();
        clocks.start();
        loops.forEach(PollLoop::start);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loops.forEach(PollLoop::stop);
        clocks.stop();
        publisher.stop();
    }

    boolean isReady() {
        return publisher.hasPublished();
    }
}
