package org.communitysafety.reporting;

import static org.awaitility.Awaitility.await;
import static org.communitysafety.reporting.PublishedPlans.fictional;
import static org.communitysafety.reporting.PublishedPlans.figure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A corrected figure of a past period: what is told of it, and what had been said before it came. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class RestatementIT {
    private static final String CAUSE = "For 2019/20, the figure changed from 900 to 1,200.";

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aCorrectionSaysWhatWasSaidAndWhyItChanged() {
        String plan = corrected("demo-restated", "E06999501");

        JsonNode told = await().atMost(Platform.SOON)
                .until(
                        () -> platform.statuses(plan).stream()
                                .filter(data -> data.at("/item/rag").asText().equals("RED"))
                                .findFirst()
                                .orElse(platform.json("{}")),
                        data -> data.has("was"));

        assertEquals("2019/20", told.at("/was/period").asText());
        assertEquals("GREEN", told.at("/was/rag").asText());
        assertEquals("900", told.at("/was/actual").asText());
        assertEquals(
                history(plan).at("/items/1/reportedAt").asText(),
                told.at("/was/reportedAt").asText());
        assertEquals(CAUSE, told.path("cause").asText());
        assertEquals(CAUSE, history(plan).at("/items/0/cause").asText());
        assertTrue(history(plan).at("/items/1/explanation").asText().contains("was 900 in 2019/20"));
    }

    @Test
    void revisionsShowFirstAndLast() {
        String plan = corrected("demo-revised", "E06999502");

        JsonNode revisions = platform.get("/api/v1/targets/crime/revisions?plan=" + plan);

        JsonNode revised = revisions.at("/items/1");
        assertEquals(0, revisions.at("/items/0/restatements").asInt(), "the baseline's own year");
        assertEquals("2019/20", revised.path("period").asText());
        assertEquals("900", revised.at("/first/actual").asText());
        assertEquals("GREEN", revised.at("/first/rag").asText());
        assertEquals("1200", revised.at("/last/actual").asText());
        assertEquals("RED", revised.at("/last/rag").asText());
        assertEquals("300", revised.path("difference").asText());
        assertEquals(1, revised.path("restatements").asInt());
        assertEquals(CAUSE, revised.path("cause").asText());
        assertEquals(404, platform.answer("/api/v1/targets/none/revisions").statusCode());
    }

    @Test
    void whatWasKnownThenIsReadBack() {
        String plan = corrected("demo-known", "E06999503");
        Instant first = Instant.parse(history(plan).at("/items/1/reportedAt").asText());
        String then = "/api/v1/scorecard?plan=" + plan + "&knownAt=" + first;

        assertEquals("RED", platform.item(plan).path("rag").asText());
        assertEquals("GREEN", platform.get(then).at("/items/0/rag").asText());
        assertEquals("900", platform.get(then).at("/items/0/actual").asText());
        JsonNode named = platform.get(then + "&period=2019/20");
        assertEquals("900", named.at("/items/0/actual").asText());
        assertTrue(named.at("/items/0/explanation").asText().contains("was 900 in 2019/20"));
        assertEquals(first.toString(), named.path("knownAt").asText());
        assertEquals(0, platform.get(then + "&asOf=2019-03-30").path("items").size(), "nothing was said of 2017/18");
        assertEquals(
                404,
                platform.answer("/api/v1/scorecard?plan=" + plan + "&knownAt=2001-01-01T00:00:00Z")
                        .statusCode());
        assertEquals(
                422,
                platform.answer("/api/v1/scorecard?plan=" + plan + "&knownAt=2999-01-01T00:00:00Z")
                        .statusCode());
    }

    private String corrected(String plan, String area) {
        platform.publish(fictional(plan, 1, area));
        platform.publish(figure(area, "2019/20", "900", 1, 1));
        platform.awaitRag(plan, "GREEN", "900");
        platform.publish(figure(area, "2019/20", "1200", 2, 1));
        platform.awaitRag(plan, "RED", "1200");
        return plan;
    }

    private JsonNode history(String plan) {
        return platform.get("/api/v1/targets/crime/history?plan=" + plan);
    }
}
