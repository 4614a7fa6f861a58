package org.communitysafety.reporting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People write what the figures do not tell; a recording break starts the limits anew. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class AnnotationIT {
    private static final int[] MORE_SINCE_APRIL_2018 = {
        50, 52, 48, 51, 49, 50, 53, 47, 50, 51, 49, 50, 90, 92, 88, 91, 89, 90, 93, 87, 90, 91, 89, 90
    };

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aRecordingBreakReBasesTheChartAndTheChangeIsNoSignal() {
        String area = "E06999311";
        platform.publish(new PublishedMonths("rebased", area, "2017-04").counts(311, MORE_SINCE_APRIL_2018));
        awaitPoints("rebased", area, 24);
        assertEquals(List.of("outside-limits"), april2018("rebased", area));

        JsonNode added = platform.json(
                add("""
                {"indicator":"rebased","area":"%s","on":"2018-04-01","kind":"recording-break","title":"New counting rules"}
                """
                                .formatted(area))
                        .then()
                        .statusCode(201)
                        .extract()
                        .asString());

        JsonNode chart = platform.get("/api/v1/indicators/rebased/chart?area=" + area);
        assertEquals(2, chart.path("phases").size());
        assertEquals("2018-04", chart.at("/phases/1/from").asText());
        assertEquals(90, chart.at("/phases/1/centre").asDouble(), 1e-9);
        assertEquals(List.of(), april2018("rebased", area));
        assertEquals("New counting rules", chart.at("/annotations/0/title").asText());
        assertEquals(added.path("id"), chart.at("/annotations/0/id"));

        given().delete("/api/v1/annotations/" + added.path("id").asText())
                .then()
                .statusCode(204);
        assertEquals(
                1,
                platform.get("/api/v1/indicators/rebased/chart?area=" + area)
                        .path("phases")
                        .size());
        given().delete("/api/v1/annotations/" + added.path("id").asText())
                .then()
                .statusCode(404);
    }

    @Test
    void aRecordedReBaseStartsLimitsAnewAndKeepsItsAuthorAndReason() {
        String area = "E06999313";
        platform.publish(new PublishedMonths("shifted", area, "2017-04").counts(313, MORE_SINCE_APRIL_2018));
        awaitPoints("shifted", area, 24);
        given().header("X-Submitted-By", "an-analyst")
                .contentType("application/json")
                .body(
                        """
                {"indicator":"shifted","area":"%s","on":"2018-04-01","kind":"re-base","title":"A shopping centre opened"}
                """
                                .formatted(area))
                .post("/api/v1/annotations")
                .then()
                .statusCode(201);

        JsonNode chart = platform.get("/api/v1/indicators/shifted/chart?area=" + area);
        assertEquals(2, chart.path("phases").size());
        assertEquals(List.of(), april2018("shifted", area));
        assertEquals("re-base", chart.at("/annotations/0/kind").asText());
        assertEquals("an-analyst", chart.at("/annotations/0/author").asText());
    }

    @Test
    void whatIsAboutEveryAreaIsFoundWithEachAndKeepsItsAuthor() {
        String area = "E06999312";
        platform.publish(new PublishedMonths("noted", area, "2017-04").counts(312, 1, 2, 3));
        awaitPoints("noted", area, 3);
        Response added = given().header("X-Submitted-By", "an-analyst")
                .contentType("application/json")
                .body("{\"indicator\":\"noted\",\"on\":\"2017-05-12\",\"kind\":\"operation\",\"title\":\"Patrols\"}")
                .post("/api/v1/annotations");
        assertEquals(201, added.statusCode());
        assertTrue(added.header("Location")
                .endsWith("/api/v1/annotations/" + added.jsonPath().getString("id")));

        JsonNode items =
                platform.get("/api/v1/annotations?indicator=noted&area=" + area).path("items");
        assertEquals(1, items.size());
        assertEquals("an-analyst", items.at("/0/author").asText());
        assertTrue(items.at("/0/area").isNull());
        assertNotNull(items.at("/0/createdAt").asText(null));
        assertEquals(
                1,
                platform.get("/api/v1/indicators/noted/chart?area=" + area)
                        .path("phases")
                        .size());
    }

    @Test
    void everyFaultIsNamed() {
        Response bad = add("{\"indicator\":\"none\",\"area\":\"Nottingham\",\"on\":\"1.4.2018\",\"kind\":\"hunch\"}");

        assertEquals(422, bad.statusCode());
        assertEquals("application/problem+json", bad.contentType().replaceAll(";.*", ""));
        assertEquals(
                List.of("unknown-indicator", "bad-area", "bad-on", "bad-kind", "missing-title"),
                bad.jsonPath().getList("errors.code"));
        assertEquals(422, platform.answer("/api/v1/annotations?area=Nottingham").statusCode());
        assertEquals(404, given().delete("/api/v1/annotations/none").statusCode());
    }

    private Response add(String body) {
        return given().contentType("application/json").body(body).post("/api/v1/annotations");
    }

    private List<String> april2018(String indicator, String area) {
        return platform.answer("/api/v1/indicators/" + indicator + "/chart?area=" + area)
                .jsonPath()
                .getList("points.find { it.period == '2018-04' }.watch");
    }

    private void awaitPoints(String indicator, String area, int points) {
        await().atMost(Platform.SOON).until(() -> {
            Response answer = platform.answer("/api/v1/indicators/" + indicator + "/chart?area=" + area);
            return answer.statusCode() == 200
                    && answer.jsonPath().getList("points").size() == points;
        });
    }
}
