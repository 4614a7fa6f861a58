package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Alerts;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.WebhookReceiver;
import org.communitysafety.e2e.harness.WebhookReceiver.Received;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A receiver that is away while the service that tells it is killed: both come back, and the message arrives. */
@Timeout(240)
class KilledDeliveryE2E {
    /** Longer than the wait before the next attempt was when the service was killed, and than a lease it held. */
    private static final Duration SOON = Duration.ofSeconds(90);

    private static final String SHARE = "substance-misuse-successful-completions";

    private final Platform platform = Platform.shared();
    private final Api api = platform.api();
    private final FictionalCity city = new FictionalCity(81);

    @Test
    void aRefusedMessageArrivesUnderItsNameAfterTheServiceWasKilled() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            receiver.refuse(true);
            putWebhook(receiver.url());
            String alert = raise();
            await().atMost(SOON).until(() -> !receiver.received().isEmpty());
            Platform.Victim victim = platform.victim("reporting-service");
            victim.kill();
            victim.awaitSuccessor();
            int refused = receiver.received().size();

            receiver.refuse(false);

            JsonNode logged = await().atMost(SOON).until(this::delivered, found -> found.has("id"));
            assertEquals(alert, logged.at("/alerts/0").asText());
            assertEquals(Set.of(logged.path("id").asText()), ids(receiver));
            assertTrue(receiver.received().size() > refused);
            assertAttempts(logged.path("attempts"));
        } finally {
            api.delete("/api/v1/webhooks/desk-81");
        }
    }

    private void putWebhook(String url) {
        Map<String, Object> webhook = Map.of(
                "url", url,
                "events", Map.of("plans", List.of(city.plan())),
                "grouping", Map.of("by", List.of("alert"), "waitSeconds", 0));
        api.put("/api/v1/webhooks/desk-81", Api.JSON, Api.json(webhook)).expect(201);
    }

    /** What nobody delivered in time is an alert on a plan of its own, so that nothing else reaches its webhook. */
    private String raise() {
        city.register(api);
        city.publishPlan(api, List.of(completions(), overdue()));
        city.measure(api, SHARE, "2019/20", 40, null, null);
        return new Alerts(api)
                .await("kind=deliverable&plan=" + city.plan(), "FIRING")
                .path("id")
                .asText();
    }

    /** Its figure of a year says up to which day the plan is judged. */
    private Map<String, Object> completions() {
        Map<String, Object> measure = new LinkedHashMap<>();
        measure.putAll(Map.of("id", "steps", "title", "Completions", "indicator", SHARE, "source", "reported"));
        measure.putAll(Map.of("agency", city.agency(), "kind", "milestones", "polarity", "higher-is-better"));
        measure.putAll(Map.of("unit", "percent", "judgingPeriod", "financial-year"));
        measure.putAll(Map.of("assessedFrom", "2019-04-01", "assessedTo", "2023-03-31"));
        measure.put("baseline", Map.of("period", "2018/19", "value", 20));
        measure.put("milestones", List.of(Map.of("title", "a third", "due", "2020-03-31", "value", 33)));
        return measure;
    }

    private Map<String, Object> overdue() {
        Map<String, Object> measure = new LinkedHashMap<>();
        measure.putAll(Map.of("id", "campaign", "title", "Campaign held", "source", "reported"));
        measure.putAll(Map.of("kind", "deliverable", "judgingPeriod", "quarter"));
        measure.putAll(Map.of("assessedFrom", "2019-04-01", "assessedTo", "2023-03-31"));
        measure.put("deliverable", Map.of("owners", List.of(city.agency()), "due", "2020-01-31"));
        return measure;
    }

    private JsonNode delivered() {
        return api.all("/api/v1/deliveries?webhook=desk-81&state=DELIVERED").stream()
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static Set<String> ids(WebhookReceiver receiver) {
        return receiver.received().stream().map(Received::id).collect(Collectors.toSet());
    }

    /** All but the last one were refused. */
    private static void assertAttempts(JsonNode attempts) {
        int last = attempts.size() - 1;
        assertTrue(last >= 1, attempts.toString());
        for (int attempt = 0; attempt < last; attempt++) {
            assertEquals(503, attempts.at("/" + attempt + "/statusCode").asInt(), attempts.toString());
        }
        assertEquals(200, attempts.at("/" + last + "/statusCode").asInt(), attempts.toString());
    }
}
