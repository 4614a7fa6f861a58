package org.communitysafety.incident.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.HealthGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.communitysafety.contracts.Topics;
import org.communitysafety.incident.application.Reference;
import org.communitysafety.kit.health.HeldPartitions;
import org.communitysafety.kit.health.Serving;
import org.communitysafety.kit.kafka.BatchHandler;
import org.communitysafety.kit.kafka.KafkaConfig;
import org.communitysafety.kit.kafka.PollLoop;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The service's poll loops, and its readiness: every reference topic has been read to its end once. */
@Readiness
@HealthGroup(Serving.GROUP)
@ApplicationScoped
class Consumers implements HealthCheck {
    private final KafkaConfig kafka;
    private final Reference reference;
    private final PollLoop references;
    private final PollLoop areas;
    private final PollLoop register;
    private final PollLoop referrals;
    private final PollLoop deadLetters;

    Consumers(
            KafkaConfig kafka,
            Reference reference,
            ReferenceConsumer references,
            AreaConsumer areas,
            RegisterConsumer register,
            ReferralConsumer referrals,
            DeadLetterConsumer deadLetters) {
        this.kafka = kafka;
        this.reference = reference;
        // A group of its own for every process: each needs all partitions, whoever else is running.
        String ownGroup = "incident-reference-" + UUID.randomUUID();
        this.references = loop(
                "incident-reference",
                ownGroup,
                Set.of(Topics.AGENCIES, Topics.INDICATORS, Topics.PATHWAYS),
                references);
        this.areas = loop("incident-areas", "incident-areas", Set.of(Topics.AREAS), areas);
        this.register =
                loop("incident-register", "incident-register", Set.of(Topics.INCIDENTS, Topics.ERASURES), register);
        this.referrals = loop("incident-referrals", "incident-referrals", Set.of(Topics.REFERRALS), referrals);
        this.deadLetters = loop(
                "incident-dead-letters", "incident-dead-letters", Set.copyOf(Topics.deadLetterTopics()), deadLetters);
    }

    private PollLoop loop(String name, String group, Set<String> topics, BatchHandler handler) {
        return new PollLoop(new PollLoop.Setup(name, group, topics, kafka), handler);
    }

    void onStart(@Observes StartupEvent started, @Readiness HeldPartitions held) {
        held.watch(all());
        all().forEach(PollLoop::start);
    }

    void onStop(@Observes ShutdownEvent stopped) {
        all().forEach(PollLoop::stop);
    }

    @Override
    public HealthCheckResponse call() {
        boolean ready = reference.isLoaded() && references.hasCaughtUp() && areas.hasCaughtUp();
        return HealthCheckResponse.named("reference-data").status(ready).build();
    }

    private List<PollLoop> all() {
        return List.of(references, areas, register, referrals, deadLetters);
    }
}
