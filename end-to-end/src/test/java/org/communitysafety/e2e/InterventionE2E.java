package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.GoldenCase;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.OpenApi;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is published of two interventions comes out when their incidents and figures are sent. */
@Timeout(120)
class InterventionE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final FictionalCity CITY = new FictionalCity(57);
    private static final List<String> WARDS = List.of("E05998157", "E05998257", "E05998357", "E05998457");
    private static final String BEFORE = "2019-05";
    private static final String AFTER = "2019-06";
    /** Golden figures have four digits. */
    private static final double ROUNDED = 0.00005;

    private static Api api;
    private static OpenApi document;

    @BeforeAll
    static void register() {
        api = Platform.shared().api();
        document = OpenApi.of(api);
        CITY.register(api, WARDS);
    }

    /** The example of the test's own package, burglary by burglary. */
    @Test
    void theDisplacementDifferenceOfThePaperComesOutOfIncidents() {
        GoldenCase golden = GoldenCase.of("WDD-PAPER");
        List<String> groups = List.of("treated", "control", "dispTreated", "dispControl");
        put(
                "testville-paper",
                Map.of(
                        "indicator", "burglary",
                        "treated", List.of(WARDS.get(0)),
                        "control", List.of(WARDS.get(1)),
                        "treatedDisplacement", List.of(WARDS.get(2)),
                        "controlDisplacement", List.of(WARDS.get(3)),
                        "before", Map.of("from", BEFORE),
                        "after", Map.of("from", AFTER)));
        int before = 0;
        int after = 0;
        for (int i = 0; i < groups.size(); i++) {
            JsonNode counts = golden.inputs().path(groups.get(i));
            CITY.reportIn(api, WARDS.get(i), BEFORE, counts.get(0).asInt());
            CITY.reportIn(api, WARDS.get(i), AFTER, counts.get(1).asInt());
            before += counts.get(0).asInt();
            after += counts.get(1).asInt();
        }
        CITY.declare(api, BEFORE, before);
        assertEquals("incomplete", evaluation("testville-paper").path("finding").asText());
        CITY.declare(api, AFTER, after);

        JsonNode found = evaluationOnceItIs("testville-paper", "improved");

        JsonNode effect = found.path("effect");
        assertEquals(golden.expected("estimate"), effect.path("estimate").asDouble());
        assertEquals(golden.expected("se"), effect.path("standardError").asDouble(), 0.000005);
        assertEquals(golden.expected("z"), effect.path("z").asDouble(), 0.005);
        assertEquals(golden.expected("low"), effect.path("low").asDouble(), 0.5);
        assertEquals(golden.expected("high"), effect.path("high").asDouble(), 0.5);
        assertEquals(8, found.path("figures").size());
        assertTrue(found.path("explanation").asText().contains("207 before, 110 after"), found.toString());
    }

    /** Aspley's fall beside the city's, in counts that give the printed shares; reported, the second time as a correction. */
    @Test
    void theFallInAspleyBesideTheCitysComesOutOfReportedFigures() {
        GoldenCase golden = GoldenCase.of("ASPLEY-BURGLARY");
        String indicator = "testville-house-burglary";
        done(
                api.put(
                        "/api/v1/indicators/" + indicator,
                        Api.JSON,
                        """
                        {"indicator":"testville-house-burglary","from":"2010-04-01","title":"House burglary","unit":"count",
                         "polarity":"lower-is-better","kind":"reported"}"""));
        put(
                "testville-aspley",
                Map.of(
                        "indicator", indicator,
                        "source", "reported",
                        "agency", CITY.agency(),
                        "treated", List.of(WARDS.get(0)),
                        "control", List.of(WARDS.get(1)),
                        "before", Map.of("from", "2010/11"),
                        "after", Map.of("from", "2011/12")));
        report(indicator, WARDS.get(0), "2010/11", 1000, 1);
        report(indicator, WARDS.get(1), "2010/11", 1000, 1);
        report(indicator, WARDS.get(0), "2011/12", 1000 + 10 * golden.input("treatedPct"), 1);
        report(indicator, WARDS.get(1), "2011/12", 1000, 1);
        evaluationOnceItIs("testville-aspley", "improved");
        report(indicator, WARDS.get(1), "2011/12", 1000 + 10 * golden.input("comparisonPct"), 2);

        JsonNode effect = await().atMost(SOON)
                .until(
                        () -> evaluation("testville-aspley").path("effect"),
                        each -> each.path("groups").path(1).path("after").asInt() == 790);

        assertEquals(
                golden.expected("differencePp"), effect.path("differencePoints").asDouble(), 1e-9);
        assertEquals(
                golden.expected("ratioEffectPct"), effect.path("ratioPercent").asDouble(), ROUNDED);
        assertEquals(0.7468, effect.path("ratio").asDouble(), ROUNDED);
    }

    @Test
    void thePlanIsReadAsThePublishedDocumentSays() {
        put("testville-read", null);
        put(
                "testville-read",
                Map.of(
                        "indicator", "burglary",
                        "treated", List.of(WARDS.get(0)),
                        "control", List.of(WARDS.get(1)),
                        "before", Map.of("from", BEFORE),
                        "after", Map.of("from", "2999-01")));

        for (String path : List.of("", "/{id}", "/{id}/versions", "/{id}/evaluation")) {
            String template = "/api/v1/problem-plans" + path;
            Reply reply = api.get(template.replace("{id}", "testville-read")).expect(200);
            assertEquals(List.of(), document.faults("GET", template, reply), reply.text());
        }
        assertEquals("not-due", evaluation("testville-read").path("finding").asText());
        Reply refused =
                api.put("/api/v1/problem-plans/testville-read", Api.JSON, "{}").expect(422);
        assertEquals("application/problem+json", refused.mediaType());
    }

    private static void put(String id, Map<String, Object> design) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("problemPlan", id);
        plan.put("from", "2019-04-01");
        plan.put("title", "Burglary in Testville");
        plan.put("owner", CITY.agency());
        plan.put("response", Map.of("startedOn", "2019-06-01", "text", "Locks, and neighbours who look out"));
        plan.put("evaluation", design);
        done(api.put("/api/v1/problem-plans/" + id, Api.JSON, Api.json(plan)));
    }

    private static void report(String indicator, String area, String year, int value, int version) {
        Map<String, Object> measurement = Map.of(
                "agency", CITY.agency(),
                "indicator", indicator,
                "area", area,
                "period", year,
                "value", value,
                "status", "final",
                "recordedtime", "2012-05-0" + version + "T00:00:00Z");
        api.post("/api/v1/measurements", Api.JSON, Api.json(measurement)).expect(202);
    }

    private static JsonNode evaluation(String plan) {
        return api.get("/api/v1/problem-plans/" + plan + "/evaluation")
                .expect(200)
                .json();
    }

    private static JsonNode evaluationOnceItIs(String plan, String finding) {
        return await().atMost(SOON).until(() -> evaluation(plan), found -> found.path("finding")
                .asText()
                .equals(finding));
    }

    private static void done(Reply reply) {
        assertEquals(2, reply.status() / 100, reply.text());
    }
}
