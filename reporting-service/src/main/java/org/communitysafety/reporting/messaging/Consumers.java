package org.communitysafety.reporting.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.kafka.KafkaConfig;
import org.communitysafety.kit.kafka.PollLoop;

/** The two loops of this service, from start to stop. */
@ApplicationScoped
class Consumers {
    private final PollLoop plans;
    private final PollLoop values;

    Consumers(KafkaConfig kafka, PlansConsumer plansConsumer, IndicatorValuesConsumer valuesConsumer) {
        plans = new PollLoop(
                new PollLoop.Setup("reporting-plans", "reporting-plans", Set.of(Topics.PLANS), kafka), plansConsumer);
        values = new PollLoop(
                new PollLoop.Setup("reporting-values", "reporting-values", Set.of(Topics.INDICATOR_VALUES), kafka),
                valuesConsumer);
    }

    void start(@Observes StartupEvent started) {
        plans.start();
        values.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        values.stop();
        plans.stop();
    }

    boolean havePlansAndValues() {
        return plans.hasCaughtUpWithRecords() && values.hasCaughtUpWithRecords();
    }
}
