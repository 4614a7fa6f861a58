package org.communitysafety.reporting.application.delivery;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.communitysafety.reporting.delivery.ListeningReceiver;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.AlertReason;
import org.communitysafety.reporting.domain.AlertState;
import org.communitysafety.reporting.domain.delivery.Answer;
import org.communitysafety.reporting.domain.delivery.Grouping;
import org.communitysafety.reporting.domain.delivery.ReceiverKey;
import org.communitysafety.testkit.MutableClock;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a message holds, and where it may go. */
@QuarkusTest
@TestProfile(DeliveryByHand.class)
@WithTestResource(PlatformInfrastructure.class)
class MessagesSentIT {
    @Inject
    Desk desk;

    private final MutableClock clock = new MutableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final ExecutorService settling = Executors.newSingleThreadExecutor();
    private final ListeningReceiver receiver = ListeningReceiver.start();

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
    void aRedirectIsNotFollowedAndOfALongAnswerOnlyTheBeginningIsKept() {
        ReceiverKey key = desk.webhook(receiver.url(), Desk.AT_ONCE, null);
        receiver.answering(307, "x".repeat(5_000_000));
        raise();

        desk.instance(clock).round(settling);
        desk.awaitAttempts(key, 1);

        Answer answer = desk.only(key).attempts().get(0);
        assertEquals("HTTP 307: redirects are not followed", answer.error());
        assertEquals(Answer.KEPT, answer.body().length());
        assertEquals(1, receiver.received().size());
    }

    @Test
    void aTargetInAForbiddenNetworkIsNotConnectedTo() {
        ReceiverKey key = desk.webhook("http://169.254.169.254/latest/meta-data", Desk.AT_ONCE, null);
        raise();

        desk.instance(clock).round(settling);
        desk.awaitAttempts(key, 1);

        Answer answer = desk.only(key).attempts().get(0);
        assertNull(answer.statusCode());
        assertTrue(answer.error().contains("may not be sent to"), answer.error());
    }

    @Test
    void withoutAMailServerARecipientIsRefusedWithTheReason() {
        Response answer = RestAssured.given()
                .contentType(ContentType.JSON)
                .body("{\"address\":\"chair@example.org\"}")
                .put("/api/v1/recipients/chair");

        assertEquals(409, answer.statusCode());
        assertTrue(answer.jsonPath().getString("detail").startsWith("e-mail is off: no SMTP server is configured"));
    }

    @Test
    void alertsOfAGroupThatComeTogetherShareAMessage() throws Exception {
        ReceiverKey key = desk.webhook(receiver.url(), new Grouping(Desk.AT_ONCE.by(), Duration.ofSeconds(30)), null);
        raise();
        clock.advance(Duration.ofSeconds(10));
        raise();
        assertEquals(0, desk.instance(clock).round(settling), "still gathering");
        clock.advance(Duration.ofSeconds(20));

        desk.instance(clock).round(settling);
        desk.awaitAttempts(key, 1);

        JsonNode body = new ObjectMapper().readTree(receiver.received().get(0).body());
        assertEquals(2, body.path("alerts").size());
        assertEquals("{plan=\"nottingham-cdp-2021-24\"}", body.path("groupKey").asText());
        assertEquals("first notification", body.path("notification_reason").asText());
    }

    @Test
    void theEndIsToldAfterTheBeginningAndOnce() throws Exception {
        ReceiverKey key = desk.webhook(receiver.url(), Desk.AT_ONCE, null);
        Alert alert = raise();
        desk.instance(clock).round(settling);
        desk.awaitAttempts(key, 1);
        desk.step(alert.resolved(clock.instant(), AlertReason.CORRECTED), clock.instant());
        desk.step(alert.resolved(clock.instant(), AlertReason.CORRECTED), clock.instant());
        desk.instance(clock).round(settling);
        await().untilAsserted(() -> assertEquals(2, receiver.received().size()));
        raise();
        await().until(() -> desk.instance(clock).round(settling) == 1);

        await().untilAsserted(() -> assertEquals(3, receiver.received().size()));
        JsonNode end = new ObjectMapper().readTree(receiver.received().get(1).body());
        assertEquals("resolved", end.path("status").asText());
        assertEquals("all alerts resolved", end.path("notification_reason").asText());
        JsonNode next = new ObjectMapper().readTree(receiver.received().get(2).body());
        assertEquals(1, next.path("alerts").size(), "the ended one is gone from its group");
    }

    @Test
    void aMutedAlertIsNotToldUntilItIsNoLongerMuted() {
        ReceiverKey key = desk.webhook(receiver.url(), Desk.AT_ONCE, null);
        Alert alert = desk.alert(AlertState.FIRING, clock.instant());
        desk.step(alert.withMuted("silence:s1"), clock.instant());
        assertEquals(0, desk.log(key).size());

        desk.step(alert.withMuted(null), clock.instant());
        desk.instance(clock).round(settling);
        desk.awaitAttempts(key, 1);

        assertTrue(receiver.received().get(0).body().contains(alert.id().toString()));
    }

    @Test
    void aReceiverSetWhileAlertsFireIsToldOfThemTogetherAndOnce() throws Exception {
        Alert firing = raise();
        Alert another = raise();
        Alert muted = desk.alert(AlertState.FIRING, clock.instant());
        desk.step(muted.withMuted("silence:s1"), clock.instant());
        desk.step(desk.alert(AlertState.PENDING, clock.instant()), clock.instant());

        ReceiverKey key = desk.webhook(receiver.url(), Desk.AT_ONCE, null);
        desk.setAgain(key);

        JsonNode body = new ObjectMapper().readTree(deliveredTo(key));
        assertEquals("first notification", body.path("notification_reason").asText());
        assertEquals(
                Set.of(firing.id().toString(), another.id().toString()), Set.copyOf(body.findValuesAsText("alert_id")));
    }

    private String deliveredTo(ReceiverKey key) {
        clock.set(Instant.now().plusSeconds(1));
        desk.instance(clock).round(settling);
        desk.awaitAttempts(key, 1);
        return receiver.received().get(0).body();
    }

    @Test
    void aReceiverWhoseSecretCannotBeOpenedDelaysNobody() throws Exception {
        ReceiverKey broken = desk.webhook(receiver.url(), Desk.AT_ONCE, null);
        ReceiverKey sound = desk.webhook(receiver.url(), Desk.AT_ONCE, null);
        desk.spoilSecret(broken);
        raise();

        desk.instance(clock).round(settling);

        desk.awaitAttempts(sound, 1);
        assertEquals(0, desk.only(broken).attempts().size());
    }

    private Alert raise() {
        Alert alert = desk.alert(AlertState.FIRING, clock.instant());
        desk.step(alert, clock.instant());
        return alert;
    }
}
