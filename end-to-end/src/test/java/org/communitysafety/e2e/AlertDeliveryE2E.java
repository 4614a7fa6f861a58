package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Alerts;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Reply;
import org.communitysafety.e2e.harness.WebhookReceiver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is told of an alert: nobody during a silence, then a webhook's receiver, and whoever reads it as CAP. */
@Timeout(60)
class AlertDeliveryE2E {
    private static final Duration SOON = Duration.ofSeconds(30);

    private static Api api;
    private static Alerts alerts;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
        alerts = new Alerts(api);
    }

    @Test
    void whileItIsSilencedNobodyIsToldAndThenTheReceiverIsWithASignature() {
        FictionalCity city = new FictionalCity(76);
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            String secret = putWebhook("desk-76", receiver.url());
            String silence = silence(city);
            JsonNode alert = raised(city);
            JsonNode another = raised(new FictionalCity(80));
            await().atMost(SOON).until(() -> told(receiver, another));
            assertEquals("silence:" + silence, alert.path("muted").asText());
            assertFalse(told(receiver, alert));

            api.delete("/api/v1/silences/" + silence).expect(200);

            await().atMost(SOON).until(() -> told(receiver, alert));
            assertTrue(
                    alerts.newest("area=" + city.ward(), "FIRING").path("muted").isNull());
            receiver.received().forEach(message -> {
                assertTrue(message.isSignedWith(secret));
                assertFalse(message.isSignedWith("whsec_" + "A".repeat(32)));
                assertEquals("4", message.json().path("version").asText());
            });
            await().atMost(SOON).untilAsserted(() -> assertLogged(receiver, alert));
        } finally {
            api.delete("/api/v1/webhooks/desk-76");
        }
    }

    @Test
    void anAlertIsReadAsACapDocument() {
        FictionalCity city = new FictionalCity(77);
        String id = raised(city).path("id").asText();

        Reply cap = api.get("/api/v1/alerts/" + id + "/cap").expect(200);

        assertEquals("application/cap+xml", cap.mediaType());
        for (String part : List.of(
                "urn:oasis:names:tc:emergency:cap:1.2",
                "<identifier>" + id + ".",
                "<msgType>Alert</msgType>",
                "<scope>Restricted</scope>",
                city.ward())) {
            assertTrue(cap.text().contains(part), part + " in " + cap.text());
        }
    }

    /** The alert of a ward with more burglaries than its rule allows. */
    private static JsonNode raised(FictionalCity city) {
        city.register(api);
        alerts.setHarmSpot("harm-spot-" + city.number(), city.area());
        city.reportWhole(api, "2020-02", 25);
        return alerts.await("kind=threshold&area=" + city.ward(), "FIRING");
    }

    private static String putWebhook(String id, String url) {
        Map<String, Object> webhook = Map.of(
                "url", url,
                "events", Map.of("kinds", List.of("threshold")),
                "grouping", Map.of("by", List.of("alert"), "waitSeconds", 0));
        Reply made = api.put("/api/v1/webhooks/" + id, Api.JSON, Api.json(webhook));
        assertEquals(2, made.status() / 100, made.text());
        return made.json().path("secret").asText();
    }

    private static String silence(FictionalCity city) {
        Map<String, Object> silence = Map.of(
                "matchers", Map.of("area", city.ward()),
                "endsAt", Instant.now().plusSeconds(3_600).toString(),
                "comment", "new recording system");
        return api.post("/api/v1/silences", Api.JSON, Api.json(silence))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static boolean told(WebhookReceiver receiver, JsonNode alert) {
        return receiver.received().stream()
                .anyMatch(message ->
                        message.json().toString().contains(alert.path("id").asText()));
    }

    private static void assertLogged(WebhookReceiver receiver, JsonNode alert) {
        JsonNode logged = api.all("/api/v1/deliveries?webhook=desk-76&state=DELIVERED").stream()
                .filter(delivery -> delivery.path("alerts")
                        .toString()
                        .contains(alert.path("id").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the message is not in the log"));
        assertTrue(receiver.received().stream()
                .anyMatch(message -> message.id().equals(logged.path("id").asText())));
        assertEquals(200, logged.at("/attempts/0/statusCode").asInt(), logged.toString());
        assertEquals("thank you", logged.at("/attempts/0/answer").asText());
    }
}
