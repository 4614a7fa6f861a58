package org.communitysafety.reporting.application.delivery;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.communitysafety.reporting.domain.delivery.Channel;

/** What is measured of the delivery of alerts. */
@ApplicationScoped
class DeliveryMeasurements {
    private final Map<Channel, Counter> delivered = new EnumMap<>(Channel.class);
    private final Map<Channel, Counter> failed = new EnumMap<>(Channel.class);
    private final AtomicLong parked = new AtomicLong();
    private final AtomicLong oldestWaiting = new AtomicLong();

    DeliveryMeasurements(MeterRegistry registry) {
        for (Channel channel : Channel.values()) {
            delivered.put(channel, attempts(channel, "delivered", registry));
            failed.put(channel, attempts(channel, "failed", registry));
        }
        Gauge.builder("csp.delivery.receivers.parked", parked::get)
                .description("Receivers that are not tried any more until somebody looks at them")
                .register(registry);
        Gauge.builder("csp.delivery.oldest.waiting", oldestWaiting::get)
                .description("Age of the oldest message that is not delivered")
                .baseUnit("seconds")
                .register(registry);
    }

    private static Counter attempts(Channel channel, String outcome, MeterRegistry registry) {
        return Counter.builder("csp.delivery.attempts")
                .description("Attempts to tell a receiver of alerts")
                .tag("channel", channel.name().toLowerCase(Locale.ROOT))
                .tag("outcome", outcome)
                .register(registry);
    }

    void attempted(Channel channel, boolean taken) {
        (taken ? delivered : failed).get(channel).increment();
    }

    void standing(long receiversParked, Optional<Instant> oldest, Instant now) {
        parked.set(receiversParked);
        oldestWaiting.set(oldest.map(since -> Duration.between(since, now).toSeconds())
                .map(seconds -> Math.max(0, seconds))
                .orElse(0L));
    }
}
