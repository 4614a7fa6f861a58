package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Scorecards;
import org.communitysafety.vocabulary.PartnershipTime;

/** What the demo's pages have to show beside its colours: each thing that a page is there for. */
final class DemoPages {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String YEARLY = "reduce-violence";
    private static final String COUNCIL = "exampleton-council";
    private static final String POLICE = "exampleton-police";
    private static final String CITY = "E06999001";

    private final Api api;
    private final Scorecards scorecards;
    private final String plan;

    DemoPages(Api api, String plan) {
        this.api = api;
        this.scorecards = new Scorecards(api);
        this.plan = plan;
    }

    /** As of the newest month whose financial year goes on after it; in April none of the new year is known yet. */
    void assertTheRunningYearHasAForecast() {
        YearMonth running = YearMonth.now(PartnershipTime.ZONE);
        boolean begins = running.getMonth() == Month.APRIL;
        String asOf = running.minusMonths(begins ? 2 : 1).atEndOfMonth().toString();
        JsonNode item = scorecards.item(plan, YEARLY, asOf);
        JsonNode forecast = item.path("forecast");
        assertTrue(forecast.path("low").asDouble() < forecast.path("high").asDouble(), item.toString());
        assertTrue(forecast.path("probabilityOfMeeting").isNumber(), item.toString());
        assertEquals("GREEN", item.path("rag").asText(), "the year that is over: " + item);

        String scorecard = page("/?plan=" + plan + "&asOf=" + asOf);
        assertContains(scorecard, "95% sure: ");
        assertContains(scorecard, "Chance of meeting the target: ");
        String measure = page("/measures/" + YEARLY + "?plan=" + plan);
        assertEquals(!begins, measure.contains("csp-chart__fan"), measure);
        assertEquals(!begins, measure.contains("The target is met with a probability of"), measure);
    }

    /** Also that its figure is broken down by the categories that it is made of. */
    void assertSeriesAreNotedAndBrokenDown() {
        String measure = page("/measures/" + YEARLY + "?plan=" + plan);
        assertContains(measure, "Operation Lantern");
        assertContains(measure, "by category");
        assertContains(measure, "Public order");
        assertContains(page("/measures/reduce-asb?plan=" + plan), "Evening patrols of the Market Quarter (fictional)");
        assertContains(page("/measures/reduce-fly-tipping?plan=" + plan), "new recording system (fictional)");
    }

    void assertAreasAreComparedByRateAndHarm() {
        String areas = page("/areas?plan=" + plan);
        assertFalse(areas.contains("No figure"), areas);
        assertContains(areas, "id=\"funnel-plot-title\"");
        assertContains(areas, "Violence and disorder, rate (fictional)");
        assertContains(areas, "id=\"harm-spots\"");
        assertContains(areas, "Evening zone (fictional)");
        String zone = page("/areas/own-exampleton-evening-zone?plan=" + plan);
        assertContains(zone, "Evening zone (fictional)");
        assertFalse(zone.contains("No figure"), zone);
    }

    void assertAlertsAreTakenOnAndTold() {
        String alerts = page("/alerts?plan=" + plan);
        assertContains(alerts, "Acknowledged");
        assertContains(alerts, "Exampleton Police moves its recording system (fictional)");
        JsonNode rise = api.all("/api/v1/alerts?state=FIRING&plan=" + plan).get(0);
        String told = page("/alerts/" + rise.path("id").asText() + "/deliveries?plan=" + plan);
        assertContains(told, "exampleton-desk");
        assertContains(told, "taken (204)");
        assertEquals(404, api.get("/api/v1/webhooks/exampleton-desk").status(), "nobody listens after the play");
    }

    void assertReferralsTakeTwoPathways() {
        String referrals = page("/referrals?plan=" + plan);
        assertContains(referrals, "Complex Persons Panel");
        assertContains(referrals, "Restorative justice");
        assertContains(page("/referrals/restorative-justice?plan=" + plan), "Conference held");
    }

    /** How many were refused is known a second later. */
    void assertRefusedRecordsAreCounted() {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertContains(page("/intake/" + COUNCIL), "unknown category (6), in the future (1)"));
        assertContains(page("/intake"), "unknown category (6)");
    }

    /** Nothing of the city is annotated, planned or an area of its own any more; what stays counts nothing. */
    void assertTakenAway() {
        assertEquals(List.of(), api.all("/api/v1/annotations?area=" + CITY));
        assertTrue(api.all("/api/v1/silences?state=pending").stream()
                .noneMatch(silence -> silence.toString().contains(POLICE)));
        assertEquals(404, api.get("/api/v1/areas/own-exampleton-evening-zone").status());
        await().atMost(SOON)
                .until(() ->
                        api.all("/api/v1/indicators/exampleton-harm/values?area=" + CITY + "&period=month").stream()
                                .allMatch(value -> value.path("value").asInt() == 0));
    }

    private String page(String address) {
        return api.get(address).expect(200).text();
    }

    private static void assertContains(String page, String words) {
        assertTrue(page.contains(words), () -> "“" + words + "” is not on " + page);
    }
}
