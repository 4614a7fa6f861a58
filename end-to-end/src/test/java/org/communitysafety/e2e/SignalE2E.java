package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.communitysafety.e2e.data.CityMonths;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.PlanMeasure;
import org.communitysafety.e2e.harness.Alerts;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Scorecards;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Three years of months through the running platform: a forecast of the year, and a rise that is more than chance. */
@Timeout(400)
class SignalE2E {
    /** A declaration that is read before what it counts is judged again a minute after the last of that. */
    private static final Duration SOON = Duration.ofSeconds(150);
    /** Scatter without a trend, a year long, so that every year is the same. */
    private static final int[] SCATTER = {4, -7, 9, -2, 6, -9, 1, 8, -5, -3, 5, -7};

    /** A city with a month that no other has, which is none of theirs. */
    private static final int AHEAD = 98;

    private static Api api;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
    }

    @Test
    void aRunningYearIsForecastWithItsSurenessAndWhatItNeedsAMonth() {
        FictionalCity city = yearly(66, 1_190);
        new CityMonths(api, city).sendWhole("2018-04", "2021-01", SignalE2E::usual);

        JsonNode item = await().atMost(SOON)
                .until(
                        () -> item(city, "2021-01-31"),
                        found -> found.at("/running/actual").asInt() == 998
                                && found.at("/forecast/value").isNumber());

        JsonNode forecast = item.path("forecast");
        double sure = forecast.path("probabilityOfMeeting").asDouble(-1);
        assertTrue(sure > 0 && sure < 1, item.toString());
        assertEquals(1_200, forecast.path("value").asDouble(), 40, item.toString());
        assertTrue(forecast.path("low").asDouble() < forecast.path("value").asDouble(), item.toString());
        assertEquals((1_190 - 998) / 2.0, forecast.path("neededPerMonth").asDouble(), 1, item.toString());
        String colour = sure >= 0.5 ? "GREEN" : sure < 0.15 ? "RED" : "AMBER";
        assertEquals(colour, item.at("/running/rag").asText(), item.toString());
        for (String part : List.of("2020/21", "998", "10 of 12 months", "a month")) {
            String sentence = item.at("/running/explanation").asText();
            assertTrue(sentence.contains(part), part + " in " + sentence);
        }
    }

    @Test
    void aRiseBeyondOrdinaryVariationBeginsASignalWithItsEvidenceAndEndsWhenTheMonthsAreOrdinaryAgain() {
        FictionalCity ahead = new FictionalCity(AHEAD);
        ahead.register(api);
        new CityMonths(api, ahead).sendWhole("2022-05", Map.of("burglary", 1));
        FictionalCity city = yearly(67, 2_000);
        CityMonths months = new CityMonths(api, city);
        months.sendWhole("2018-04", "2020-12", SignalE2E::usual);
        await().atMost(SOON)
                .until(() -> item(city, "2020-12-31").at("/running/actual").asInt() > 0);
        Alerts alerts = new Alerts(api);
        String mine = "kind=signal&plan=" + city.plan();

        months.sendWhole("2021-01", Map.of("burglary", 220));

        JsonNode alert = alerts.await(mine, "FIRING");
        assertEquals("2021-01", alert.at("/evidence/period").asText(), alert.toString());
        assertEquals(220, alert.at("/evidence/actual").asInt(), alert.toString());
        assertTrue(alert.at("/evidence/z").asDouble() > 3, alert.toString());
        assertTrue(alert.at("/evidence/complete").asBoolean(), alert.toString());
        assertSamplesAreOf(city, alert);
        String path = "/api/v1/alerts/" + alert.path("id").asText();
        JsonNode taken = api.post(path + "/acknowledgement", Api.JSON, "{\"note\":\"patrols doubled\"}")
                .expect(200)
                .json();
        assertEquals("ACKNOWLEDGED", taken.path("state").asText());

        months.sendWhole("2021-02", "2021-03", SignalE2E::usual);

        JsonNode over = await().atMost(SOON)
                .until(
                        () -> api.get(path).expect(200).json(),
                        found -> found.path("state").asText().equals("RESOLVED"));
        assertEquals(
                List.of("FIRING", "ACKNOWLEDGED", "RESOLVED"),
                over.path("transitions").findValuesAsText("state"),
                over.toString());
    }

    /** The opaque ids lead to the register, to incidents of the city. */
    private static void assertSamplesAreOf(FictionalCity city, JsonNode alert) {
        assertTrue(alert.at("/evidence/sampleEvents").size() > 0, alert.toString());
        for (JsonNode sample : alert.at("/evidence/sampleEvents")) {
            JsonNode entry =
                    api.get("/api/v1/incidents/" + sample.asText()).expect(200).json();
            assertEquals(
                    city.agency(),
                    entry.at("/data/agency").asText(entry.path("agency").asText()),
                    entry.toString());
        }
    }

    private static FictionalCity yearly(int number, int before) {
        FictionalCity city = new FictionalCity(number);
        city.register(api);
        city.publishPlan(
                api,
                List.of(PlanMeasure.counted("burglary", "burglary", "financial-year")
                        .with("kind", "reduce-any")
                        .baseline("2018/19", before)
                        .parts()));
        return city;
    }

    private static Map<String, Integer> usual(YearMonth month) {
        return Map.of("burglary", 100 + SCATTER[month.getMonthValue() - 1]);
    }

    private static JsonNode item(FictionalCity city, String asOf) {
        return new Scorecards(api).item(city.plan(), "burglary", asOf);
    }
}
