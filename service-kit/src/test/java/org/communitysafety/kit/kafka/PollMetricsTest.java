package org.communitysafety.kit.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PollMetricsTest {
    private static final String LOOP = "loop-measured";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void add() {
        Metrics.addRegistry(registry);
    }

    @AfterEach
    void remove() {
        Metrics.removeRegistry(registry);
    }

    @Test
    void everyMeterIsThereBeforeAnythingHappens() {
        PollMetrics metrics = new PollMetrics(LOOP, () -> 0);

        assertEquals(
                0, registry.get("csp.poll.failures").tag("loop", LOOP).counter().count());
        assertTrue(Double.isNaN(gauge("csp.poll.lag")), "how far it is behind is not known yet");
        metrics.behind(0);
        assertEquals(0, gauge("csp.poll.lag"));
    }

    @Test
    void whatHappensIsMeasured() {
        AtomicInteger held = new AtomicInteger();
        PollMetrics metrics = new PollMetrics(LOOP + "-busy", held::get);

        metrics.kept(7, Duration.ofMillis(20));
        metrics.failed();
        metrics.polledWell(24);
        held.set(2);

        var busy = registry.get("csp.poll.batch").tag("loop", LOOP + "-busy").summary();
        assertEquals(7, busy.totalAmount());
        assertEquals(
                20,
                registry.get("csp.poll.batch.duration")
                        .tag("loop", LOOP + "-busy")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS));
        assertEquals(
                1,
                registry.get("csp.poll.failures")
                        .tag("loop", LOOP + "-busy")
                        .counter()
                        .count());
        assertEquals(
                24,
                registry.get("csp.poll.partitions")
                        .tag("loop", LOOP + "-busy")
                        .gauge()
                        .value());
        assertEquals(
                2,
                registry.get("csp.poll.held.partitions")
                        .tag("loop", LOOP + "-busy")
                        .gauge()
                        .value());
    }

    private double gauge(String name) {
        return registry.get(name).tag("loop", LOOP).gauge().value();
    }
}
