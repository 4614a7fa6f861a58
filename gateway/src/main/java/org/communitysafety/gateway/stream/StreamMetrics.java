package org.communitysafety.gateway.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.communitysafety.gateway.stream.Resumption.Reason;

/** What is measured of the live streams and of the tail they are fed from. */
@ApplicationScoped
public class StreamMetrics {
    private final MeterRegistry registry;
    private final Counter events;
    private final Counter turnedAway;
    private final Counter dropped;
    private final Map<Reason, Counter> resets = new EnumMap<>(Reason.class);
    private final Map<String, Counter> malformed = new HashMap<>();
    private volatile long readAt = System.nanoTime();

    StreamMetrics(MeterRegistry registry) {
        this.registry = registry;
        events = counter("csp.stream.events", "Events written to clients");
        turnedAway = counter("csp.stream.turned.away", "Clients refused because there were as many as there may be");
        dropped = counter("csp.stream.dropped", "Streams cut because their client took nothing for too long");
        for (Reason reason : Reason.values()) {
            resets.put(
                    reason,
                    Counter.builder("csp.stream.resets")
                            .description("Streams that began again with a snapshot")
                            .tag("reason", reason.code())
                            .register(registry));
        }
        for (String topic : TailedTopics.names()) {
            malformed.put(
                    topic,
                    Counter.builder("csp.stream.malformed")
                            .description("Records of the streamed topics that cannot be read, each start counting anew")
                            .tag("topic", topic)
                            .register(registry));
        }
        Gauge.builder("csp.poll.silence", () -> (System.nanoTime() - readAt) / 1e9)
                .description("Since the last poll after which everything was kept")
                .baseUnit("seconds")
                .tag("loop", "topic-tail")
                .register(registry);
    }

    private Counter counter(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    void openStreams(IntSupplier open) {
        Gauge.builder("csp.stream.clients", open::getAsInt)
                .description("Live streams that are open")
                .register(registry);
    }

    void pushed() {
        events.increment();
    }

    void turnedAway() {
        turnedAway.increment();
    }

    void dropped() {
        dropped.increment();
    }

    void reset(Reason reason) {
        resets.get(reason).increment();
    }

    void malformed(String topic) {
        malformed.get(topic).increment();
    }

    /** The topics were asked for what is new, and answered. */
    void read() {
        readAt = System.nanoTime();
    }
}
