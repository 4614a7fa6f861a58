package org.communitysafety.reporting.application.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.communitysafety.reporting.domain.delivery.Health;
import org.communitysafety.reporting.domain.delivery.ReceiverKey;
import org.communitysafety.testkit.MutableClock;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    KeepReceivers keeping;

    @Inject
    DeliveryConfig config;

    private final MutableClock clock = new MutableClock(NOON);
    private final ExecutorService settling = Executors.newSingleThreadExecutor();
    private ListeningReceiver receiver = ListeningReceiver.start();

    /** Whatever others left open would be told to a receiver that is set. */
    @BeforeEach
    void clear() {
        desk.removeAll();
    }

    @AfterEach
    void close() {
        settling.shutdownNow();
        receiver.close();
        desk.removeAll();
    }

    @Test
    void aReceiverDownForFiveMinutesGetsTheMessageFromWhoeverRunsThen() {
        ReceiverKey key = webhook();
        receiver.close();
        raise();
        newInstance().round(settling);
        desk.awaitAttempts(key, 1);

        clock.advance(Duration.ofMinutes(5));
        receiver = ListeningReceiver.at(receiver.port());
        newInstance().round(settling);
        desk.awaitAttempts(key, 2);

        Logged logged = desk.only(key);
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
    void whoeverStartsTriesAReceiverThatIsBackingOffAtOnce() {
        ReceiverKey key = webhook();
        receiver.answering(503, "closed");
        raise();
        for (int failures = 1; failures <= 8; failures++) {
            newInstance().round(settling);
            desk.awaitAttempts(key, failures);
            clock.advance(Duration.ofMinutes(1));
        }
        newInstance().round(settling);
        desk.awaitAttempts(key, 9);
        receiver.answering(204, "");
        DeliverAlerts successor = newInstance();
        assertEquals(0, successor.round(settling), "backing off");

        successor.begin();

        assertEquals(1, successor.round(settling));
        desk.awaitAttempts(key, 10);
        assertEquals(State.DELIVERED, desk.only(key).state());
        assertEquals(1, idsReceived().stream().distinct().count());
    }

    @Test
    void aReceiverParkedStaysParkedWhenTheServiceStarts() {
        ReceiverKey key = webhook();
        receiver.answering(410, "");
        raise();
        newInstance().round(settling);
        desk.awaitAttempts(key, 1);

        newInstance().begin();

        assertTrue(health(key).parked());
        assertEquals(0, newInstance().round(settling));
    }

    @Test
    void aMessageWhoseSenderWasKilledIsSentAgainUnderTheSameIdOnceTheLeaseEnds() {
        ReceiverKey key = webhook();
        raise();
        newInstance().round(killedBeforeWritingDown -> {});
        await().untilAsserted(() -> assertEquals(1, receiver.received().size()));

        assertEquals(0, newInstance().round(settling), "another instance leaves a leased receiver alone");
        clock.advance(LEASE);
        assertEquals(1, newInstance().round(settling));
        desk.awaitAttempts(key, 1);

        String id = desk.only(key).message().id().toString();
        assertEquals(List.of(id, id), idsReceived());
        assertEquals(
                receiver.received().get(0).body(), receiver.received().get(1).body());
    }

    @Test
    void aFailingReceiverIsNotTriedBeforeItsTimeAndIsParkedWhenItStaysDead() {
        ReceiverKey key = webhook();
        receiver.answering(500, "out of order");
        raise();
        newInstance().round(settling);
        desk.awaitAttempts(key, 1);
        assertEquals(0, newInstance().round(settling), "backing off");

        int attempts = 1;
        while (!health(key).parked()) {
            clock.advance(Duration.ofHours(3));
            newInstance().round(settling);
            desk.awaitAttempts(key, ++attempts);
        }

        assertEquals(config.deadAfterFailures(), attempts);
        clock.advance(Duration.ofDays(1));
        assertEquals(0, newInstance().round(settling), "parked");
        assertEquals("out of order", desk.only(key).attempts().get(0).body());
        assertEquals(1, receivers.countParked());
        resumeAndDeliver(key, attempts);
    }

    private void resumeAndDeliver(ReceiverKey key, int attempts) {
        receiver.answering(200, "thank you");
        keeping.resume(key).orElseThrow();
        newInstance().round(settling);
        desk.awaitAttempts(key, attempts + 1);

        assertEquals(State.DELIVERED, desk.only(key).state());
        assertEquals(1, idsReceived().stream().distinct().count());
        assertFalse(health(key).parked());
    }

    @Test
    void aSlowReceiverDelaysNobody() {
        ReceiverKey slow = webhook();
        CountDownLatch held = receiver.hold();
        try (ListeningReceiver quick = ListeningReceiver.start()) {
            ReceiverKey other = desk.webhook(quick.url(), Desk.AT_ONCE, null);
            raise();

            newInstance().round(settling);

            desk.awaitAttempts(other, 1);
            assertEquals(State.WAITING, desk.only(slow).state());
            held.countDown();
            desk.awaitAttempts(slow, 1);
            assertEquals(State.DELIVERED, desk.only(slow).state());
        }
    }

    @Test
    void whatNobodyTookInTimeIsGivenUpAndTheLogIsForgottenLater() {
        ReceiverKey key = webhook();
        receiver.answering(410, "");
        raise();
        newInstance().round(settling);
        desk.awaitAttempts(key, 1);
        assertTrue(health(key).parked(), "410 parks at once");

        clock.advance(config.keepWaiting().plusSeconds(1));
        newInstance().round(settling);
        assertEquals(State.GIVEN_UP, desk.only(key).state());
        clock.advance(config.keepLog().plusSeconds(1));
        newInstance().round(settling);

        assertEquals(List.of(), desk.log(key));
    }

    private DeliverAlerts newInstance() {
        return desk.instance(clock);
    }

    private ReceiverKey webhook() {
        return desk.webhook(receiver.url(), Desk.AT_ONCE, null);
    }

    private Alert raise() {
        Alert alert = desk.alert(AlertState.FIRING, clock.instant());
        desk.step(alert, clock.instant());
        return alert;
    }

    private Health health(ReceiverKey key) {
        return receivers.find(key).orElseThrow().health();
    }

    private List<String> idsReceived() {
        return receiver.received().stream().map(ListeningReceiver.Received::id).toList();
    }
}
