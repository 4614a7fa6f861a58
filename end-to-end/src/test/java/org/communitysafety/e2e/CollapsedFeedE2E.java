package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communitysafety.e2e.data.CityMonths;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.PlanMeasure;
import org.communitysafety.e2e.harness.Alerts;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An agency's month collapses: one category to a handful, one to nothing, one that has an open alert to nothing as well.
 * Nothing turns green, nothing improves and no alert is lifted by it, and the whole month repairs everything.
 */
@Timeout(180)
class CollapsedFeedE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String COLLAPSED = "2021-01";
    private static final Map<String, Integer> WHOLE = Map.of("burglary", 120, "vehicle-crime", 80, "robbery", 60);
    private static final Map<String, Integer> SHORT = Map.of("burglary", 5, "vehicle-crime", 0, "robbery", 0);
    /** What a city's items may not share with its twin's: names, and when they were said. */
    private static final List<String> OWN = List.of("target", "measure", "area", "reportedAt", "statusId");

    private static Api api;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
    }

    @Test
    void aCollapsedMonthIsNobodysImprovementAndTheWholeMonthRepairsIt() {
        FictionalCity city = new FictionalCity(64);
        FictionalCity twin = new FictionalCity(65);
        CityMonths months = until2020(city);
        until2020(twin).sendWhole(COLLAPSED, WHOLE);
        JsonNode robbery = new Alerts(api).await("kind=target-status&plan=" + city.plan(), "FIRING");

        months.sendWhole(COLLAPSED, SHORT);

        await().atMost(SOON).untilAsserted(() -> WHOLE.keySet().forEach(category -> {
            assertFalse(feed(city, category).path("complete").asBoolean(true), category);
        }));
        await().atMost(SOON).untilAsserted(() -> assertNobodyImproved(city));
        assertNotEquals("RESOLVED", alert(robbery).path("state").asText());

        months.sendWhole(COLLAPSED, WHOLE);

        await().atMost(SOON).untilAsserted(() -> assertEquals(items(twin), items(city)));
    }

    private static void assertNobodyImproved(FictionalCity city) {
        List<JsonNode> items = scorecard(city);
        assertEquals(3, items.size());
        for (JsonNode item : items) {
            String measure = item.path("measure").asText();
            assertNotEquals("IMPROVING", item.path("directionOfTravel").asText(), item.toString());
            assertNotEquals("GREEN", item.at("/running/rag").asText(), item.toString());
            assertTrue(item.path("forecast").isNull(), item.toString());
            if (!measure.equals("vehicles-by-year")) {
                assertEquals("WHITE INCOMPLETE", colour(item), item.toString());
            }
            assertFalse(item.at("/running/complete").asBoolean(false), item.toString());
        }
        for (String indicator : WHOLE.keySet()) {
            for (JsonNode value : api.all("/api/v1/indicators/" + indicator + "/values?area=" + city.area()
                    + "&period=month&from=" + COLLAPSED + "&to=" + COLLAPSED)) {
                assertFalse(value.path("complete").asBoolean(true), value.toString());
            }
        }
    }

    private static CityMonths until2020(FictionalCity city) {
        city.register(api);
        city.publishPlan(
                api,
                List.of(
                        PlanMeasure.counted("burglary-by-month", "burglary", "month")
                                .with("kind", "reduce-any")
                                .baseline("2019-03", 150)
                                .parts(),
                        PlanMeasure.counted("vehicles-by-year", "vehicle-crime", "financial-year")
                                .with("kind", "reduce-any")
                                .baseline("2018/19", 1_200)
                                .parts(),
                        PlanMeasure.counted("robbery-by-month", "robbery", "month")
                                .with("kind", "reduce-any")
                                .baseline("2019-03", 30)
                                .parts()));
        CityMonths months = new CityMonths(api, city);
        // Robbery rises for good in the last month, so that an alert is open when its feed collapses.
        months.sendWhole("2018-04", "2020-11", month -> Map.of("burglary", 120, "vehicle-crime", 80, "robbery", 20));
        months.sendWhole("2020-12", WHOLE);
        await().atMost(SOON).untilAsserted(() -> {
            List<String> colours = new ArrayList<>();
            scorecard(city, "2020-12-31").forEach(item -> colours.add(colour(item)));
            assertEquals(List.of("GREEN", "GREEN", "RED"), colours);
        });
        return months;
    }

    private static String colour(JsonNode item) {
        return (item.path("rag").asText() + " " + item.path("whiteReason").asText(""))
                .replace("null", "")
                .strip();
    }

    private static List<JsonNode> scorecard(FictionalCity city) {
        return scorecard(city, "2021-01-31");
    }

    private static List<JsonNode> scorecard(FictionalCity city, String asOf) {
        List<JsonNode> items = new ArrayList<>();
        api.get("/api/v1/scorecard?plan=" + city.plan() + "&asOf=" + asOf)
                .expect(200)
                .json()
                .path("items")
                .forEach(items::add);
        return items;
    }

    private static List<JsonNode> items(FictionalCity city) {
        List<JsonNode> items = scorecard(city);
        items.forEach(item -> ((ObjectNode) item).remove(OWN));
        return items;
    }

    private static JsonNode alert(JsonNode alert) {
        return api.get("/api/v1/alerts/" + alert.path("id").asText())
                .expect(200)
                .json();
    }

    private static JsonNode feed(FictionalCity city, String category) {
        return api.all("/api/v1/feeds?agency=" + city.agency() + "&month=" + COLLAPSED).stream()
                .filter(feed -> feed.path("category").asText().equals(category))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no judgement of " + category));
    }
}
