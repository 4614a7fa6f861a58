package org.communitysafety.reporting.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.health.HeldPartitions;
import org.communitysafety.kit.kafka.KafkaConfig;
import org.communitysafety.kit.kafka.PollLoop;
import org.eclipse.microprofile.health.Readiness;

/** The loops of this service, from start to stop. */
@ApplicationScoped
class Consumers {
    private final PollLoop plans;
    private final PollLoop values;
    private final PollLoop feeds;

    Consumers(
            KafkaConfig kafka,
            PlansConsumer plansConsumer,
            IndicatorValuesConsumer valuesConsumer,
            FeedsConsumer feedsConsumer,
            @Readiness HeldPartitions held) {
        plans = new PollLoop(
                new PollLoop.Setup("reporting-plans", "reporting-plans", Set.of(Topics.PLANS), kafka), plansConsumer);
        values = new PollLoop(
                new PollLoop.Setup("reporting-values", "reporting-values", Set.of(Topics.INDICATOR_VALUES), kafka),
                valuesConsumer);
        feeds = new PollLoop(
                new PollLoop.Setup("reporting-feeds", "reporting-feeds", FeedsConsumer.TOPICS, kafka), feedsConsumer);
        held.watch(List.of(plans, values, feeds));
    }

    void start(@Observes StartupEvent started) {
        plans.start();
        values.start();
        feeds.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        feeds.stop();
        values.stop();
        plans.stop();
    }

    /** Areas, agencies and indicators come with the feeds. */
    boolean haveWhatIsDefined() {
        return plans.hasCaughtUpWithRecords() && values.hasCaughtUpWithRecords() && feeds.hasCaughtUpWithRecords();
    }
}
