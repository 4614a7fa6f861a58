package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Scorecards;

/** What people keep in the demo beside its figures: work, a problem plan and board reports. */
final class DemoRecords {
    private static final String PROBLEM_PLAN = "/api/v1/problem-plans/demo-market-quarter";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api api;
    private final Scorecards scorecards;
    private final String plan;

    DemoRecords(Api api, String plan) {
        this.api = api;
        this.scorecards = new Scorecards(api);
        this.plan = plan;
    }

    /** Reported in four quarters; some of it is green under a red target, one is not started. */
    void assertWork() {
        JsonNode patrols = scorecards.item(plan, "patrol-car-parks");

        assertEquals("GREEN", patrols.path("rag").asText(), patrols.toString());
        assertEquals(4, patrols.at("/against/deliverable/reports").size(), patrols.toString());
        assertEquals(
                "NOT_STARTED",
                scorecards.item(plan, "fly-tipping-sites").path("whiteReason").asText());
        String page = api.get("/delivery-plan?plan=" + plan).text();
        assertTrue(page.contains("Reduce vehicle crime. 2 actions under it are green"), page);
    }

    void assertTheResponseWorked() {
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        "improved",
                        api.get(PROBLEM_PLAN + "/evaluation")
                                .json()
                                .path("finding")
                                .asText()));
    }

    /** An earlier and a current one, which differ in what the six months changed. */
    void assertBoardReports() {
        List<JsonNode> reports = frozen();
        assertEquals(2, reports.size(), reports.toString());
        JsonNode current = reports.get(0);
        JsonNode earlier = reports.get(1);
        assertTrue(earlier.path("closedAt").isTextual(), earlier.toString());
        assertTrue(current.path("closedAt").isNull(), current.toString());
        assertEquals(5, current.path("commented").asInt(), current.toString());

        JsonNode differences = api.get("/api/v1/board-reports/%s/differences?from=%s"
                        .formatted(
                                current.path("id").asText(), earlier.path("id").asText()))
                .json();

        JsonNode vehicles = measure(differences, "reduce-vehicle-crime");
        assertEquals("GREEN", vehicles.at("/before/rag").asText(), vehicles.toString());
        assertEquals("RED", vehicles.at("/now/rag").asText(), vehicles.toString());
        JsonNode dead = measure(differences, "reduce-fly-tipping");
        assertEquals("GREEN", dead.at("/before/rag").asText(), dead.toString());
        assertEquals("INCOMPLETE", dead.at("/now/whiteReason").asText(), dead.toString());
    }

    /** The plan's board reports went with it; the problem plan has no figures any more. */
    void assertTakenAway() {
        assertEquals(
                "not-designed",
                api.get(PROBLEM_PLAN + "/evaluation").json().path("finding").asText());
        await().atMost(SOON).until(() -> frozen().isEmpty());
    }

    /** Newest first. */
    List<JsonNode> frozen() {
        return api.all("/api/v1/board-reports?plan=" + plan);
    }

    private static JsonNode measure(JsonNode differences, String measure) {
        for (JsonNode item : differences.path("items")) {
            if (item.path("measure").asText().equals(measure)) {
                return item;
            }
        }
        throw new AssertionError(measure + " is not in " + differences);
    }
}
