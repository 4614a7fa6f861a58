package org.communitysafety.reporting.application.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.communitysafety.reporting.application.delivery.Deliveries.Logged;
import org.communitysafety.reporting.application.delivery.Deliveries.State;
import org.communitysafety.reporting.delivery.ListeningReceiver;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.delivery.Answer;
import org.communitysafety.reporting.domain.delivery.Grouping;
import org.communitysafety.reporting.domain.delivery.Health;
import org.communitysafety.reporting.domain.delivery.ReceiverKey;
import org.communitysafety.testkit.MutableClock;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Delivery to a real receiver from the real queue, whatever happens to either side. */
@QuarkusTest
@TestProfile(DeliveryByHand.class)
@WithTestResource(PlatformInfrastructure.class)
class DeliverAlertsIT {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(25);

    @Inject
    Desk desk;

    @Inject
    Receivers receivers;

    @Inject
    Deliveries deliveries;

    @Inject
    Courier courier;

    @Inject
    DeliveryMeasurements measurements;

    @Inject
    DeliveryConfig config;

    private final MutableClock clock = new MutableClock(NOON);
    private final ExecutorService settling = Executors.newSingleThreadExecutor();
    private ListeningReceiver receiver = ListeningReceiver.start();

    @AfterEach
    void close() {
        settling.shutdownNow();
        receiver.close();
        desk.removeAll();
    }

    @Test
    void aReceiverDownForFiveMinutesGetsTheMessageFromWhoeverRunsThen() {
        ReceiverKey key = webhook(Desk.AT_ONCE);
        receiver.close();
        raise();
        newInstance().round(settling);
        awaitAttempts(key, 1);

        clock.advance(Duration.ofMinutes(5));
        receiver = ListeningReceiver.at(receiver.port());
        newInstance().round(settling);
        awaitAttempts(key, 2);

        Logged logged = only(key);
        assertEquals(State.DELIVERED, logged.state());
        assertEquals("nobody takes the connection", logged.attempts().get(0).error());
        assertEquals(NOON, logged.attempts().get(0).at());
        assertEquals(204, logged.attempts().get(1).statusCode());
        assertEquals(NOON.plusSeconds(300), logged.attempts().get(1).at());
        assertEquals(List.of(logged.message().id().toString()), idsReceived());
        assertEquals(
                NOON.plusSeconds(300).getEpochSecond(),
                receiver.received().get(0).timestamp());
    }

    @Test
    void aMessageWhoseSenderWasKilledIsSentAgainUnderTheSameIdOnceTheLeaseEnds() {
        ReceiverKey key = webhook(Desk.AT_ONCE);
        raise();
        newInstance().round(killedBeforeWritingDown -> {});
        await().untilAsserted(() -> assertEquals(1, receiver.received().size()));

        assertEquals(0, newInstance().round(settling), "another instance leaves a leased receiver alone");
        clock.advance(LEASE);
        assertEquals(1, newInstance().round(settling));
        awaitAttempts(key, 1);

        String id = only(key).message().id().toString();
        assertEquals(List.of(id, id), idsReceived());
        assertEquals(
                receiver.received().get(0).body(), receiver.received().get(1).body());
    }

    @Test
    void aFailingReceiverIsNotTriedBeforeItsTimeAndIsParkedWhenItStaysDead() {
        ReceiverKey key = webhook(Desk.AT_ONCE);
        receiver.answering(500, "out of order");
        raise();
        newInstance().round(settling);
        awaitAttempts(key, 1);
        assertEquals(0, newInstance().round(settling), "backing off");

        int attempts = 1;
        while (!health(key).parked()) {
            clock.advance(Duration.ofHours(3));
            newInstance().round(settling);
            awaitAttempts(key, ++attempts);
        }

        assertEquals(config.deadAfterFailures(), attempts);
        clock.advance(Duration.ofDays(1));
        assertEquals(0, newInstance().round(settling), "parked");
        assertEquals("out of order", only(key).attempts().get(0).body());
        assertEquals(1, receivers.countParked());
        resumeAndDeliver(key, attempts);
    }

    private void resumeAndDeliver(ReceiverKey key, int attempts) {
        receiver.answering(200, "thank you");
        receivers.keepHealth(key, Health.GOOD);
        newInstance().round(settling);
        awaitAttempts(key, attempts + 1);

        assertEquals(State.DELIVERED, only(key).state());
        assertEquals(1, idsReceived().stream().distinct().count());
        assertFalse(health(key).parked());
    }

    @Test
    void aSlowReceiverDelaysNobody() {
        ReceiverKey slow = webhook(Desk.AT_ONCE);
        CountDownLatch held = receiver.hold();
        try (ListeningReceiver quick = ListeningReceiver.start()) {
            ReceiverKey other = desk.webhook(quick.url(), Desk.AT_ONCE, null);
            raise();

            newInstance().round(settling);

            awaitAttempts(other, 1);
            assertEquals(State.WAITING, only(slow).state());
            held.countDown();
            awaitAttempts(slow, 1);
            assertEquals(State.DELIVERED, only(slow).state());
        }
    }

    @Test
    void alertsOfAGroupThatComeTogetherShareAMessage() throws Exception {
        ReceiverKey key = webhook(new Grouping(Desk.AT_ONCE.by(), Duration.ofSeconds(30)));
        raise();
        clock.advance(Duration.ofSeconds(10));
        raise();
        assertEquals(0, newInstance().round(settling), "still gathering");
        clock.advance(Duration.ofSeconds(20));

        newInstance().round(settling);
        awaitAttempts(key, 1);

        JsonNode body = new ObjectMapper().readTree(receiver.received().get(0).body());
        assertEquals(2, body.path("alerts").size());
        assertEquals("{plan=\"nottingham-cdp-2021-24\"}", body.path("groupKey").asText());
        assertEquals("first notification", body.path("notification_reason").asText());
    }

    @Test
    void theEndIsToldAfterTheBeginningAndOnce() throws Exception {
        ReceiverKey key = webhook(Desk.AT_ONCE);
        Alert alert = raise();
        newInstance().round(settling);
        awaitAttempts(key, 1);
        desk.step(alert.resolved(clock.instant()), clock.instant());
        desk.step(alert.resolved(clock.instant()), clock.instant());
        newInstance().round(settling);
        await().untilAsserted(() -> assertEquals(2, receiver.received().size()));
        raise();
        await().until(() -> newInstance().round(settling) == 1);

        await().untilAsserted(() -> assertEquals(3, receiver.received().size()));
        JsonNode end = new ObjectMapper().readTree(receiver.received().get(1).body());
        assertEquals("resolved", end.path("status").asText());
        assertEquals("all alerts resolved", end.path("notification_reason").asText());
        JsonNode next = new ObjectMapper().readTree(receiver.received().get(2).body());
        assertEquals(1, next.path("alerts").size(), "the ended one is gone from its group");
    }

    @Test
    void aRedirectIsNotFollowedAndOfALongAnswerOnlyTheBeginningIsKept() {
        ReceiverKey key = webhook(Desk.AT_ONCE);
        receiver.answering(307, "x".repeat(5_000_000));
        raise();

        newInstance().round(settling);
        awaitAttempts(key, 1);

        Answer answer = only(key).attempts().get(0);
        assertEquals("HTTP 307: redirects are not followed", answer.error());
        assertEquals(Answer.KEPT, answer.body().length());
        assertEquals(1, receiver.received().size());
    }

    @Test
    void aTargetInAForbiddenNetworkIsNotConnectedTo() {
        ReceiverKey key = desk.webhook("http://169.254.169.254/latest/meta-data", Desk.AT_ONCE, null);
        raise();

        newInstance().round(settling);
        awaitAttempts(key, 1);

        Answer answer = only(key).attempts().get(0);
        assertNull(answer.statusCode());
        assertTrue(answer.error().contains("may not be sent to"), answer.error());
    }

    @Test
    void whatNobodyTookInTimeIsGivenUpAndTheLogIsForgottenLater() {
        ReceiverKey key = webhook(Desk.AT_ONCE);
        receiver.answering(410, "");
        raise();
        newInstance().round(settling);
        awaitAttempts(key, 1);
        assertTrue(health(key).parked(), "410 parks at once");

        clock.advance(config.keepWaiting().plusSeconds(1));
        newInstance().round(settling);
        assertEquals(State.GIVEN_UP, only(key).state());
        clock.advance(config.keepLog().plusSeconds(1));
        newInstance().round(settling);

        assertEquals(List.of(), desk.log(key));
    }

    private DeliverAlerts newInstance() {
        return new DeliverAlerts(receivers, deliveries, courier, measurements, config, clock);
    }

    private ReceiverKey webhook(Grouping grouping) {
        return desk.webhook(receiver.url(), grouping, null);
    }

    private Alert raise() {
        Alert alert = desk.alert(AlertState.FIRING, clock.instant());
        desk.step(alert, clock.instant());
        return alert;
    }

    private Health health(ReceiverKey key) {
        return receivers.find(key).orElseThrow().health();
    }

    private Logged only(ReceiverKey key) {
        List<Logged> log = desk.log(key);
        assertEquals(1, log.size());
        return log.get(0);
    }

    private List<String> idsReceived() {
        return receiver.received().stream().map(ListeningReceiver.Received::id).toList();
    }

    /** The attempt is in the log and the receiver is free again. */
    private void awaitAttempts(ReceiverKey key, int attempts) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        attempts,
                        desk.log(key).stream()
                                .mapToInt(one -> one.attempts().size())
                                .sum()));
    }
}
