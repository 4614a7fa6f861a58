package org.communitysafety.reporting.application.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.communitysafety.reporting.domain.delivery.Channel;

/** What is measured of the delivery of alerts. */
@ApplicationScoped
class DeliveryMeasurements {
    private final MeterRegistry registry;
    private final AtomicLong parked = new AtomicLong();
    private final AtomicLong oldestWaiting = new AtomicLong();

    DeliveryMeasurements(MeterRegistry registry) {
        this.registry = registry;
        registry.gauge("reporting.delivery.parked", parked);
        registry.gauge("reporting.delivery.oldest.waiting.seconds", oldestWaiting);
    }

    void attempted(Channel channel, boolean taken) {
        Counter.builder("reporting.delivery.attempts")
                .description("Attempts to tell a receiver of alerts")
                .tag("channel", channel.name().toLowerCase(Locale.ROOT))
                .tag("outcome", taken ? "delivered" : "failed")
                .register(registry)
                .increment();
    }

    void standing(long receiversParked, Optional<Instant> oldest, Instant now) {
        parked.set(receiversParked);
        oldestWaiting.set(oldest.map(since -> Duration.between(since, now).toSeconds())
                .map(seconds -> Math.max(0, seconds))
                .orElse(0L));
    }
}
