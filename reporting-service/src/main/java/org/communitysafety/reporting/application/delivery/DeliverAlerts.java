package org.communitysafety.reporting.application.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.communitysafety.reporting.application.delivery.Receivers.Registered;
import org.communitysafety.reporting.domain.delivery.Answer;
import org.communitysafety.reporting.domain.delivery.BackOff;
import org.communitysafety.reporting.domain.delivery.Channel;
import org.communitysafety.reporting.domain.delivery.Health;
import org.communitysafety.reporting.domain.delivery.Message;
import org.communitysafety.reporting.domain.delivery.Patience;
import org.communitysafety.reporting.domain.delivery.Receiver;
import org.communitysafety.reporting.domain.delivery.ReceiverKey;
import org.communitysafety.reporting.domain.delivery.Secrets;
import org.jboss.logging.Logger;

/**
 * Sends what is due: to each receiver one message at a time and in order, to all receivers at once. What is known of a
 * message is in the database, so that any instance goes on where another one ended.
 */
@ApplicationScoped
public class DeliverAlerts {
    private static final Logger LOG = Logger.getLogger(DeliverAlerts.class);
    private static final Duration SPARE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(1);

    private final Receivers receivers;
    private final Deliveries deliveries;
    private final Courier courier;
    private final DeliveryMeasurements measurements;
    private final DeliveryConfig config;
    private final Clock clock;

    private Instant nextCleaning = Instant.MIN;

    DeliverAlerts(
            Receivers receivers,
            Deliveries deliveries,
            Courier courier,
            DeliveryMeasurements measurements,
            DeliveryConfig config,
            Clock clock) {
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.courier = courier;
        this.measurements = measurements;
        this.config = config;
        this.clock = clock;
    }

    /** One message under way. */
    private record Consignment(UUID lease, Receiver to, Secrets secrets, Message message, Instant at) {}

    /**
     * Lets every receiver that is not parked be tried at once: whatever kept this service down may have kept them from it,
     * and nobody who waits for an alert knows of waits from before.
     *
     * @throws RuntimeException when PostgreSQL does not answer
     */
    public void begin() {
        QuarkusTransaction.requiringNew().run(receivers::endWaits);
    }

    /**
     * Starts one attempt for each receiver that something is due for, and returns without waiting for answers.
     *
     * @param settling where an answer is written down when it is there
     * @return attempts started
     * @throws RuntimeException when PostgreSQL does not answer; nothing is lost
     */
    public int round(Executor settling) {
        Instant now = clock.instant();
        clean(now);
        int started = 0;
        for (ReceiverKey key : receivers.due(now)) {
            started += start(key, now, settling) ? 1 : 0;
        }
        measurements.standing(receivers.countParked(), deliveries.oldestWaiting(), now);
        return started;
    }

    /** What is wrong with one receiver, such as a secret that no key opens, keeps no other from its messages. */
    private boolean start(ReceiverKey key, Instant now, Executor settling) {
        try {
            Optional<Consignment> consignment =
                    QuarkusTransaction.requiringNew().call(() -> take(key, now));
            consignment.ifPresent(taken -> send(taken, settling));
            return consignment.isPresent();
        } catch (RuntimeException e) {
            LOG.warnf("nothing could be sent, it waits for a later round receiver=%s cause=%s", key, e.getMessage());
            return false;
        }
    }

    private Optional<Consignment> take(ReceiverKey key, Instant now) {
        UUID lease = UUID.randomUUID();
        Instant until = now.plus(config.timeout()).plus(SPARE);
        if (!receivers.lease(key, lease, now, until)) {
            return Optional.empty();
        }
        Optional<Message> message = deliveries.take(key, now);
        if (message.isEmpty()) {
            receivers.release(key, lease);
            return Optional.empty();
        }
        Secrets secrets =
                key.channel() == Channel.WEBHOOK ? receivers.secrets(key.id()).orElseThrow() : null;
        return receivers.find(key).map(to -> new Consignment(lease, to.receiver(), secrets, message.get(), now));
    }

    private void send(Consignment consignment, Executor settling) {
        courier.carry(consignment.message(), consignment.to(), consignment.secrets(), consignment.at())
                .thenAcceptAsync(answer -> settle(consignment, answer), settling)
                .exceptionally(fault -> {
                    LOG.warnf(
                            "delivered or not, it could not be written down and will be tried again message=%s cause=%s",
                            consignment.message().id(), fault.getMessage());
                    return null;
                });
    }

    private void settle(Consignment consignment, Answer answer) {
        ReceiverKey key = consignment.message().to();
        Health health = QuarkusTransaction.requiringNew().call(() -> {
            deliveries.attempted(consignment.message().id(), answer);
            Health before = receivers.find(key).map(Registered::health).orElse(Health.GOOD);
            if (!receivers.release(key, consignment.lease())) {
                return before;
            }
            Health after = after(before, consignment.message().id(), answer);
            receivers.keepHealth(key, after);
            return after;
        });
        measurements.attempted(key.channel(), answer.taken());
        if (health.parked()) {
            LOG.warnf("receiver parked receiver=%s reason=%s", key, health.parkedFor());
        } else if (!answer.taken()) {
            LOG.infof(
                    "not delivered message=%s receiver=%s error=%s next=%s",
                    consignment.message().id(), key, answer.error(), health.notBefore());
        }
    }

    private Health after(Health before, UUID message, Answer answer) {
        BackOff backOff = new BackOff(config.firstWait(), config.longestWait());
        Patience patience = new Patience(config.deadAfterFailures(), config.deadAfter());
        return before.after(answer, backOff, patience, message.getLeastSignificantBits());
    }

    private void clean(Instant now) {
        if (now.isBefore(nextCleaning)) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            deliveries.giveUp(now.minus(config.keepWaiting()), now);
            deliveries.forget(now.minus(config.keepLog()));
        });
        nextCleaning = now.plus(BETWEEN_CLEANINGS);
    }
}
