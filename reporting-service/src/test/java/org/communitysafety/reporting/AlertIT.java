package org.communitysafety.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.communitysafety.reporting.PublishedPlans.fictional;
import static org.communitysafety.reporting.PublishedPlans.figure;
import static org.communitysafety.reporting.PublishedPlans.incomplete;
import static org.communitysafety.reporting.PublishedPlans.shippedFigure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of an alert, from the values on Kafka to the topic and the REST answers. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class AlertIT {
    private final Platform platform = new Platform();
    private long round;

    @AfterEach
    void close() {
        PlatformInfrastructure.startKafka();
        platform.close();
    }

    @Test
    void aMeasureThatTurnsRedRaisesOneAlertThatLivesUntilItIsGreenAgain() {
        String plan = greenPlan("demo-alert-life", "E06999301");

        value("E06999301", "1200");
        platform.awaitRag(plan, "RED", "1200");
        value("E06999301", "1300");
        value("E06999301", "1250");
        platform.awaitRag(plan, "RED", "1250");
        value("E06999301", "990");
        platform.awaitRag(plan, "GREEN", "990");

        awaitEvents(plan, List.of("raised", "changed", "changed", "resolved"));
        JsonNode alert = only(plan);
        assertEquals("RESOLVED", alert.path("state").asText());
        assertEquals("1250", alert.at("/evidence/actual").asText());
        assertEquals("1000", alert.at("/evidence/baseline").asText());
        assertEquals("worse-and-signal", alert.at("/rule/id").asText());
        assertEquals("crime-of-" + plan, alert.path("target").asText());
        assertEquals("FIRING", alert.at("/transitions/0/state").asText());
        assertEquals("platform", alert.at("/transitions/1/by").asText());
    }

    @Test
    void aFigureThatIsNotWholeMakesTheAlertStaleAndItComesBack() {
        String plan = greenPlan("demo-alert-white", "E06999302");

        value("E06999302", "1200");
        platform.awaitRag(plan, "RED", "1200");
        platform.publish(incomplete("E06999302", "2019/20", "100", ++round));
        platform.awaitRag(plan, "WHITE", "100");
        assertEquals("STALE", only(plan).path("state").asText());
        value("E06999302", "1200");
        platform.awaitRag(plan, "RED", "1200");

        JsonNode alert = only(plan);
        assertEquals("FIRING", alert.path("state").asText());
        assertEquals("data-stopped", alert.at("/transitions/1/reason").asText());
        assertEquals("data-returned", alert.at("/transitions/2/reason").asText());
        awaitEvents(plan, List.of("raised", "changed", "changed"));
    }

    @Test
    void redWithinNormalVariationRaisesNothing() {
        String plan = greenPlan("demo-alert-variation", "E06999308");

        value("E06999308", "1010");
        platform.awaitRag(plan, "RED", "1010");

        assertEquals(
                0, platform.get("/api/v1/alerts?plan=" + plan).path("items").size());
    }

    @Test
    void correctionsToAndFroAreOneAlert() {
        String plan = greenPlan("demo-alert-flapping", "E06999303");

        for (int i = 0; i < 3; i++) {
            value("E06999303", "1200");
            platform.awaitRag(plan, "RED", "1200");
            value("E06999303", "900");
            platform.awaitRag(plan, "GREEN", "900");
        }

        awaitEvents(plan, List.of("raised", "resolved"));
        assertEquals("corrected", only(plan).at("/transitions/1/reason").asText());
        assertEquals(
                0,
                platform.get("/api/v1/alerts?state=FIRING&kind=target-status&plan=" + plan)
                        .path("items")
                        .size());
    }

    @Test
    void aFirstColourRaisesWhatIsTrulyWorseThanTheBaselineAndWhatAPlanShipsRaisesNothing() {
        platform.publish(fictional("demo-alert-first", 1, "E06999304"));
        value("E06999304", "5000");
        platform.awaitRag("demo-alert-first", "RED", "5000");
        JsonNode first = only("demo-alert-first");
        assertEquals("status-worsened", first.at("/transitions/0/reason").asText());
        String plan = greenPlan("demo-alert-shipped", "E06999305");
        platform.publish(shippedFigure("E06999305", "2019/20", "1200", plan, ++round));
        platform.awaitRag(plan, "RED", "1200");

        assertEquals(
                0, platform.get("/api/v1/alerts?plan=" + plan).path("items").size());
    }

    @Test
    void afterItsEndTheSameMeasureCanRaiseAnotherAlert() {
        String plan = greenPlan("demo-alert-again", "E06999309");

        value("E06999309", "1200");
        platform.awaitRag(plan, "RED", "1200");
        value("E06999309", "900");
        awaitEvents(plan, List.of("raised", "resolved"));
        value("E06999309", "1200");

        // Two alerts are two keys on the topic: only within each is there an order.
        await().atMost(Platform.SOON)
                .untilAsserted(() -> assertEquals(
                        List.of("raised", "raised", "resolved"),
                        platform.alertEvents(plan).stream().sorted().toList()));
        JsonNode alerts = platform.get("/api/v1/alerts?plan=" + plan).path("items");
        assertEquals(2, alerts.size());
        assertEquals("FIRING", alerts.get(0).path("state").asText());
        assertEquals("RESOLVED", alerts.get(1).path("state").asText());
    }

    @Test
    void anAlertIsTakenOnWithANoteAndOnlyWhileItFires() {
        String plan = greenPlan("demo-alert-taken", "E06999306");
        value("E06999306", "1200");
        platform.awaitRag(plan, "RED", "1200");
        String id = only(plan).path("id").asText();

        assertEquals(
                422, acknowledge(id, "{\"note\":\"" + "x".repeat(201) + "\"}").statusCode());
        Response taken = acknowledge(id, "{\"note\":\"patrols doubled\"}");
        assertEquals(200, taken.statusCode());
        assertEquals("ACKNOWLEDGED", taken.jsonPath().getString("state"));
        assertEquals("Dana", taken.jsonPath().getString("transitions[1].by"));
        assertEquals(200, acknowledge(id, "{\"note\":\"again\"}").statusCode());
        value("E06999306", "900");
        platform.awaitRag(plan, "GREEN", "900");
        awaitEvents(plan, List.of("raised", "changed", "resolved"));
        assertEquals(409, acknowledge(id, "{\"note\":\"late\"}").statusCode());
        assertEquals(
                "RESOLVED", platform.get("/api/v1/alerts/" + id).path("state").asText());
    }

    @Test
    void whatIsDoneWhileKafkaIsAwayIsToldAfterwards() {
        String plan = greenPlan("demo-alert-kafka", "E06999307");
        value("E06999307", "1200");
        platform.awaitRag(plan, "RED", "1200");
        String id = only(plan).path("id").asText();
        awaitEvents(plan, List.of("raised"));

        PlatformInfrastructure.stopKafka();
        assertEquals(200, acknowledge(id, "{\"note\":\"on it\"}").statusCode());
        PlatformInfrastructure.startKafka();

        awaitEvents(plan, List.of("raised", "changed"));
    }

    @Test
    void whatIsNotThereOrMakesNoSenseIsRefused() {
        assertEquals(404, platform.answer("/api/v1/alerts/none").statusCode());
        assertEquals(
                404,
                acknowledge("0190a7c0-0000-7000-8000-000000000000", "{\"note\":\"x\"}")
                        .statusCode());
        Response answer = platform.answer("/api/v1/alerts?state=BURNING&kind=fire&cursor=%21");
        assertEquals(422, answer.statusCode());
        assertTrue(answer.jsonPath().getList("errors.pointer").containsAll(List.of("state", "kind", "cursor")));
        assertEquals(
                400, acknowledge("0190a7c0-0000-7000-8000-000000000000", "{").statusCode());
        assertEquals(405, given().delete("/api/v1/alerts").statusCode());
    }

    private String greenPlan(String plan, String area) {
        platform.publish(fictional(plan, 1, area));
        value(area, "900");
        platform.awaitRag(plan, "GREEN", "900");
        return plan;
    }

    private void value(String area, String figure) {
        platform.publish(figure(area, "2019/20", figure, ++round, 1));
    }

    private void awaitEvents(String plan, List<String> events) {
        await().atMost(Platform.SOON).untilAsserted(() -> assertEquals(events, platform.alertEvents(plan)));
    }

    private JsonNode only(String plan) {
        JsonNode alerts = platform.get("/api/v1/alerts?plan=" + plan).path("items");
        assertEquals(1, alerts.size());
        return alerts.get(0);
    }

    private static Response acknowledge(String id, String body) {
        return given().contentType(ContentType.JSON)
                .header("X-Submitted-By", "Dana")
                .body(body)
                .post("/api/v1/alerts/" + id + "/acknowledgement");
    }
}
