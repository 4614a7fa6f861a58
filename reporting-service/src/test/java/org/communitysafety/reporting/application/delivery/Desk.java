package org.communitysafety.reporting.application.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.communitysafety.reporting.application.Alerts;
import org.communitysafety.reporting.application.delivery.Deliveries.LogQuestion;
import org.communitysafety.reporting.application.delivery.Deliveries.Logged;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertReason;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.SampleAlerts;
import org.communitysafety.reporting.domain.delivery.Channel;
import org.communitysafety.reporting.domain.delivery.Filter;
import org.communitysafety.reporting.domain.delivery.Grouping;
import org.communitysafety.reporting.domain.delivery.ReceiverKey;
import org.communitysafety.reporting.domain.delivery.SigningSecret;
import org.communitysafety.reporting.domain.delivery.Webhook;

/** Raises alerts for tests of their delivery, in transactions as the platform does. */
@ApplicationScoped
class Desk {
    /** Plans of other tests may still be raising theirs. */
    private static final Filter ONLY_ITS_OWN = new Filter(Set.of("nottingham-cdp-2021-24"), Set.of(), Set.of());

    static final Grouping AT_ONCE = new Grouping(EnumSet.of(Grouping.By.PLAN, Grouping.By.PRIORITY), Duration.ZERO);

    @Inject
    Alerts alerts;

    @Inject
    QueueDeliveries queue;

    @Inject
    Receivers receivers;

    @Inject
    Deliveries deliveries;

    @Inject
    KeepReceivers keeping;

    @Inject
    Courier courier;

    @Inject
    DeliveryMeasurements measurements;

    @Inject
    DeliveryConfig config;

    @Inject
    DataSource database;

    ReceiverKey webhook(String url, Grouping grouping, SigningSecret secret) {
        Webhook webhook = new Webhook("w" + UUID.randomUUID(), URI.create(url), ONLY_ITS_OWN, grouping);
        keeping.keep(webhook, new KeepReceivers.SecretWish(secret, false)).orElseThrow();
        return webhook.key();
    }

    void setAgain(ReceiverKey webhook) {
        keeping.keep(
                (Webhook) receivers.find(webhook).orElseThrow().receiver(), new KeepReceivers.SecretWish(null, false));
    }

    Alert alert(AlertState state, Instant at) {
        return SampleAlerts.alert(UUID.randomUUID(), "Burglary rose.", at, state);
    }

    void step(Alert alert, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> {
            alerts.keep(alert);
            queue.queue(alert, at);
        });
    }

    List<Logged> log(ReceiverKey of) {
        return deliveries.log(new LogQuestion(of.channel(), of.id(), null, null, null, 100));
    }

    /** As if the key it was sealed with were gone. */
    void spoilSecret(ReceiverKey webhook) throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update webhook_secret set key_id = 'k0' where webhook = ?")) {
            update.setString(1, webhook.id());
            update.executeUpdate();
        }
    }

    /** A receiver that was set is told of what is open, so that no test may leave an alert behind. */
    void removeAll() {
        QuarkusTransaction.requiringNew().run(() -> alerts.open().forEach(this::end));
        for (Channel channel : Channel.values()) {
            receivers.list(channel).forEach(one -> keeping.remove(one.receiver().key()));
        }
    }

    private void end(Alert alert) {
        alerts.keep(alert.resolved(alert.since(), AlertReason.CORRECTED));
    }

    /** One more running service, with nothing but the database and this clock. */
    DeliverAlerts instance(Clock clock) {
        return new DeliverAlerts(receivers, deliveries, courier, measurements, config, clock);
    }

    Logged only(ReceiverKey key) {
        List<Logged> log = log(key);
        assertEquals(1, log.size());
        return log.get(0);
    }

    void awaitAttempts(ReceiverKey key, int attempts) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        attempts,
                        log(key).stream().mapToInt(one -> one.attempts().size()).sum()));
    }
}
