package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.PlanMeasure;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Reply;
import org.communitysafety.e2e.harness.Scorecards;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Indicators of every kind, defined when their incidents had come already, in an area drawn by the partnership itself. */
@Timeout(90)
class IndicatorsE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final FictionalCity CITY = new FictionalCity(88);
    private static final List<String> WARDS = List.of("E05998188", "E05998288", "E05998388");
    private static final String CENTRE = "own-testville-centre";

    private static Api api;

    private static final String SELECTIONS =
            "\"selections\":[{\"categories\":[\"burglary\",\"robbery\"],\"agencies\":[\"" + CITY.agency() + "\"]}]";

    @BeforeAll
    static void sendAndDefine() {
        api = Platform.shared().api();
        CITY.register(api, WARDS);
        send(incident(1, "2020-02-03", "burglary", 0, "28E", "v-1", "alcohol"));
        send(incident(2, "2020-02-09", "burglary", 1, null, "v-2"));
        send(incident(3, "2020-02-20", "robbery", 1, null, "v-1", "alcohol"));
        send(incident(4, "2020-03-01", "robbery", 2, null, "v-2", "alcohol"));
        send(incident(5, "2020-03-05", "burglary", 0, null, "v-3"));
        placeAndWeigh();
        define("acquisitive", "count", "count", SELECTIONS);
        define(
                "with-alcohol",
                "count",
                "count",
                SELECTIONS.replace("\"agencies\"", "\"flags\":[\"alcohol\"],\"agencies\""));
        define(
                "alcohol-share",
                "proportion",
                "percent",
                """
                "proportion":{"numerator":"testville-with-alcohol","denominator":"testville-acquisitive"}""");
        define("acquisitive-rate", "rate", "rate", """
                "rate":{"indicator":"testville-acquisitive"}""");
        define("harm", "harm", "score", "\"weights\":\"testville\"," + SELECTIONS);
        define("repeats", "repeat-victimisation", "percent", "\"windowMonths\":12," + SELECTIONS);
    }

    private static void placeAndWeigh() {
        String members = Api.json(WARDS.subList(0, 2));
        done(api.put(
                "/api/v1/areas/" + CENTRE,
                Api.JSON,
                "{\"name\":\"Testville centre\",\"from\":\"2020-01-01\",\"members\":" + members + "}"));
        done(api.put(
                "/api/v1/areas/populations",
                Api.CSV,
                "area,year,population\n" + CENTRE + ",2020,4000\n" + WARDS.get(2) + ",2020,500\n"));
        done(
                api.put(
                        "/api/v1/weights/testville",
                        Api.JSON,
                        """
                {"weights":"testville","from":"2020-01-01","title":"Days","source":"test",
                 "offenceCodes":{"28E":10},"categories":{"burglary":1.5,"robbery":4}}"""));
    }

    @Test
    void aCompositeAddsItsCategoriesInEveryAreaThatHoldsTheIncident() {
        awaitMonths("acquisitive", CITY.area(), Map.of("2020-02", 3.0, "2020-03", 2.0));
        awaitMonths("acquisitive", CENTRE, Map.of("2020-02", 3.0, "2020-03", 1.0));
        awaitMonths("acquisitive", WARDS.get(2), Map.of("2020-03", 1.0));
    }

    @Test
    void aShareNamesBothItsCounts() {
        awaitMonths("alcohol-share", CITY.area(), Map.of("2020-02", 200 / 3.0, "2020-03", 50.0));
        JsonNode february = months("alcohol-share", CITY.area()).get("2020-02");
        assertEquals(2, february.path("numerator").asInt());
        assertEquals(3, february.path("denominator").asInt());
    }

    @Test
    void aRateIsPerThousandResidentsOfTheYear() {
        awaitMonths("acquisitive-rate", CENTRE, Map.of("2020-02", 0.75, "2020-03", 0.25));
        assertEquals(
                2020,
                months("acquisitive-rate", CENTRE)
                        .get("2020-02")
                        .path("denominatorYear")
                        .asInt());
        awaitMonths("acquisitive-rate", WARDS.get(2), Map.of("2020-03", 2.0));
    }

    @Test
    void harmWeighsByOffenceCodeAndElseByCategory() {
        awaitMonths("harm", CITY.area(), Map.of("2020-02", 15.5, "2020-03", 5.5));
    }

    @Test
    void aVictimIsARepeatWhenThereWasAnIncidentWithinTheWindow() {
        awaitMonths("repeats", CITY.area(), Map.of("2020-02", 50.0, "2020-03", 50.0));
    }

    @Test
    void anOwnAreaIsJudgedLikeAnyOther() {
        declare("2020-02", Map.of("burglary", 2, "robbery", 1));
        declare("2020-03", Map.of("burglary", 1, "robbery", 1));
        CITY.publishPlan(
                api,
                CENTRE,
                List.of(PlanMeasure.counted("centre", "testville-acquisitive", "month")
                        .with("kind", "at-most")
                        .with("value", 2)
                        .parts()));

        JsonNode march = await().atMost(SOON).until(() -> scorecard("2020-03-31"), found -> found.path("rag")
                .asText()
                .equals("GREEN"));

        assertEquals(1, march.path("actual").asInt(), march.toString());
        JsonNode february = scorecard("2020-02-29");
        assertEquals("RED", february.path("rag").asText(), february.toString());
        assertEquals(3, february.path("actual").asInt(), february.toString());
    }

    private static JsonNode scorecard(String asOf) {
        return new Scorecards(api).item(CITY.plan(), "centre", asOf);
    }

    private static void awaitMonths(String indicator, String area, Map<String, Double> expected) {
        await().atMost(SOON).untilAsserted(() -> {
            Map<String, JsonNode> months = months(indicator, area);
            assertEquals(expected.keySet(), months.keySet());
            expected.forEach((month, value) ->
                    assertEquals(value, months.get(month).path("value").asDouble(), 1e-9));
        });
    }

    /** The months with a value. */
    private static Map<String, JsonNode> months(String indicator, String area) {
        return api.all("/api/v1/indicators/testville-" + indicator + "/values?period=month&area=" + area).stream()
                .filter(value -> !value.path("value").isNull())
                .collect(Collectors.toMap(
                        value -> value.path("period").asText(), value -> value, (one, other) -> one, TreeMap::new));
    }

    private static void define(String id, String kind, String unit, String parts) {
        String indicator =
                """
                {"indicator":"testville-%s","from":"2020-01-01","title":"Testville %s","unit":"%s",
                 "polarity":"lower-is-better","kind":"%s",%s}"""
                        .formatted(id, id, unit, kind, parts);
        done(api.put("/api/v1/indicators/testville-" + id, Api.JSON, indicator));
    }

    private static Map<String, Object> incident(
            int number, String on, String category, int ward, String code, String victim, String... flags) {
        Map<String, Object> incident = new LinkedHashMap<>(Map.of(
                "agency",
                CITY.agency(),
                "reference",
                "I-" + number,
                "occurred",
                on,
                "category",
                category,
                "area",
                WARDS.get(ward),
                "victim",
                victim,
                "flags",
                List.of(flags)));
        if (code != null) {
            incident.put("offenceCode", code);
        }
        return incident;
    }

    private static void send(Map<String, Object> incident) {
        api.post("/api/v1/incidents", Api.JSON, Api.json(incident)).expect(202);
    }

    private static void declare(String month, Map<String, Integer> counts) {
        Map<String, Object> declaration = Map.of("agency", CITY.agency(), "month", month, "counts", counts);
        api.post("/api/v1/feeds", Api.JSON, Api.json(declaration)).expect(202);
    }

    private static void done(Reply reply) {
        assertEquals(2, reply.status() / 100, reply.text());
    }
}
