package org.communitysafety.reporting.application.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.communitysafety.reporting.application.delivery.Receivers.Registered;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.delivery.Answer;
import org.communitysafety.reporting.domain.delivery.Channel;
import org.communitysafety.reporting.domain.delivery.Health;
import org.communitysafety.reporting.domain.delivery.Message;
import org.communitysafety.reporting.domain.delivery.Notice;
import org.communitysafety.reporting.domain.delivery.Receiver;
import org.communitysafety.reporting.domain.delivery.ReceiverKey;
import org.communitysafety.reporting.domain.delivery.Secrets;
import org.communitysafety.reporting.domain.delivery.SigningSecret;
import org.communitysafety.reporting.domain.delivery.Webhook;

/** What people do with receivers: set them, look at them, try them, let them go on. */
@ApplicationScoped
public class KeepReceivers {
    /** More receivers of one channel are refused. */
    public static final int MOST = 200;

    private static final int SECRET_BYTES = 32;
    private static final UUID SAMPLE = new UUID(0, 0);

    private final Receivers receivers;
    private final QueueDeliveries deliveries;
    private final Courier courier;
    private final DeliveryConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KeepReceivers(
            Receivers receivers, QueueDeliveries deliveries, Courier courier, DeliveryConfig config, Clock clock) {
        this.receivers = receivers;
        this.deliveries = deliveries;
        this.courier = courier;
        this.config = config;
        this.clock = clock;
    }

    /** @param made the secret the platform made for it, shown this once; null when it made none */
    public record Kept(boolean created, Registered registered, Secrets secrets, SigningSecret made) {}

    /** The secret of a webhook: {@code given}, or a new one of the platform's; neither keeps the one it has. */
    public record SecretWish(SigningSecret given, boolean another) {}

    public List<Registered> list(Channel channel) {
        return receivers.list(channel);
    }

    public Optional<Registered> find(ReceiverKey key) {
        return receivers.find(key);
    }

    public Optional<Secrets> secrets(String webhook) {
        return receivers.secrets(webhook);
    }

    public boolean mailIsOn() {
        return config.smtpHost().filter(host -> !host.isBlank()).isPresent();
    }

    /** Why a webhook's address may not be sent to; empty when it may. */
    public Optional<String> refusal(Webhook webhook) {
        return courier.refusal(webhook);
    }

    public Instant now() {
        return clock.instant();
    }

    /**
     * Sets a webhook, which also lets a parked one go on; empty when there are too many. It is told of the alerts that are
     * open and that it does not know yet.
     */
    public Optional<Kept> keep(Webhook webhook, SecretWish wish) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Registered> before = keepAlone(webhook);
            if (before.isEmpty() && isFull(Channel.WEBHOOK)) {
                QuarkusTransaction.setRollbackOnly();
                return Optional.empty();
            }
            Optional<Secrets> held = receivers.secrets(webhook.id());
            SigningSecret made = wish.given() == null && (wish.another() || held.isEmpty()) ? newSecret() : null;
            SigningSecret newest = made == null ? wish.given() : made;
            Secrets secrets = newest == null
                    ? held.orElseThrow()
                    : held.map(known -> known.followedBy(newest, config.rotation()))
                            .orElseGet(() -> Secrets.of(newest));
            receivers.keepSecrets(webhook.id(), secrets);
            deliveries.tellOpen(webhook, clock.instant());
            return Optional.of(new Kept(before.isEmpty(), new Registered(webhook, Health.GOOD), secrets, made));
        });
    }

    /** True when it is new; empty when there are too many. It is told of open alerts as a webhook is. */
    public Optional<Boolean> keep(Receiver recipient) {
        return QuarkusTransaction.requiringNew().call(() -> {
            boolean created = keepAlone(recipient).isEmpty();
            if (created && isFull(recipient.key().channel())) {
                QuarkusTransaction.setRollbackOnly();
                return Optional.empty();
            }
            deliveries.tellOpen(recipient, clock.instant());
            return Optional.of(created);
        });
    }

    public boolean remove(ReceiverKey key) {
        return QuarkusTransaction.requiringNew().call(() -> receivers.remove(key));
    }

    /** Tries a receiver again at once, parked or backing off; empty when there is none. */
    public Optional<Registered> resume(ReceiverKey key) {
        return QuarkusTransaction.requiringNew().call(() -> {
            receivers.keepHealth(key, Health.GOOD);
            return receivers.find(key);
        });
    }

    /** Sends a message made up for trying, now and once; it is not in the log. Empty when there is no such receiver. */
    public Optional<CompletionStage<Answer>> test(ReceiverKey key) {
        return receivers
                .find(key)
                .map(to -> courier.carry(
                        sample(key),
                        to.receiver(),
                        receivers
                                .secrets(key.id())
                                .filter(any -> key.channel() == Channel.WEBHOOK)
                                .orElse(null),
                        clock.instant()));
    }

    private Optional<Registered> keepAlone(Receiver receiver) {
        Optional<Registered> before = receivers.find(receiver.key());
        receivers.keep(receiver);
        receivers.keepHealth(receiver.key(), Health.GOOD);
        return before;
    }

    private boolean isFull(Channel channel) {
        return receivers.list(channel).size() > MOST;
    }

    private SigningSecret newSecret() {
        byte[] key = new byte[SECRET_BYTES];
        random.nextBytes(key);
        return new SigningSecret(key, clock.instant(), null);
    }

    private Message sample(ReceiverKey key) {
        Instant now = clock.instant();
        Map<String, String> labels = Map.of("alertname", "test");
        Notice notice = new Notice(
                SAMPLE,
                AlertState.FIRING,
                null,
                null,
                null,
                List.of(),
                labels,
                "A test message: nothing has happened, and nobody needs to act.",
                Map.of(),
                now,
                now);
        return new Message(UUID.randomUUID(), key, Map.of("test", "true"), Message.Reason.OTHER, List.of(notice));
    }
}
