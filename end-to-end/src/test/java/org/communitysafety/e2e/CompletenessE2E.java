package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.StreetFile;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Command;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Scorecards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A feed that collapses for one category and month, as real ones have: it must not become good news. */
@Timeout(90)
class CompletenessE2E {
    private static final String AGENCY = "norfolk-constabulary";
    private static final String FORCE = "E23000024";
    private static final int USUAL = 120;
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void aHundredRowsWhereTwoThousandAreUsualAreIncompleteAndNobodysImprovement() {
        Platform platform = Platform.shared();
        List<String> words = new ArrayList<>(List.of("import"));
        for (String month : List.of("2017-01", "2017-02", "2017-03", "2017-04", "2017-05")) {
            words.add(file(month, month.equals("2017-04") ? 100 : 2_000)
                    .writeTo(folder)
                    .toString());
        }

        Command.Result result = platform.csp(words.toArray(String[]::new));

        assertEquals(0, result.exitCode(), result.output());
        Api api = platform.api();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            assertFalse(feed(api, "2017-04").path("complete").asBoolean(true));
            assertTrue(feed(api, "2017-05").path("complete").asBoolean(false));
            JsonNode short_ = value(api, "2017-04");
            assertTrue(short_.path("complete").isBoolean());
            assertFalse(short_.path("complete").asBoolean());
            assertEquals(100, short_.path("value").asInt());
            assertTrue(value(api, "2017-03").path("complete").asBoolean(false));
        });
    }

    @Test
    void aThirdOfAMonthIsNoGreenUntilTheRestHasCome() {
        Platform platform = Platform.shared();
        Api api = platform.api();
        FictionalCity city = new FictionalCity(61);
        city.register(api);
        city.publishPlan(api, 1, 200);
        for (int month = 2; month <= 9; month++) {
            city.report(api, "2020-0" + month, 1, USUAL);
            city.declare(api, "2020-0" + month, USUAL);
        }
        Scorecards scorecards = new Scorecards(api);
        await().atMost(SOON).until(() -> "GREEN"
                .equals(item(scorecards, city, "2020-09-30").path("rag").asText()));

        city.report(api, "2020-10", 1, USUAL / 3);
        city.declare(api, "2020-10", USUAL / 3);

        await().atMost(SOON).untilAsserted(() -> {
            JsonNode third = item(scorecards, city, "2020-10-31");
            assertEquals(USUAL / 3, third.path("actual").asInt(), third.toString());
            assertEquals("WHITE", third.path("rag").asText(), third.toString());
            assertEquals("INCOMPLETE", third.path("whiteReason").asText());
            assertNotEquals("IMPROVING", third.path("directionOfTravel").asText());
        });
        JsonNode judged = api.all("/api/v1/feeds?agency=" + city.agency() + "&month=2020-10")
                .get(0);
        assertEquals(USUAL, judged.path("usual").asInt(), judged.toString());

        city.report(api, "2020-10", 1, USUAL);
        city.declare(api, "2020-10", USUAL);

        await().atMost(SOON).until(() -> "GREEN"
                .equals(item(scorecards, city, "2020-10-31").path("rag").asText()));
    }

    @Test
    void fiveWinterMonthsAreNotScaledIntoAYear() {
        Api api = Platform.shared().api();
        FictionalCity city = new FictionalCity(63);
        city.register(api);
        city.publishYearlyPlan(api, "2019/20", 1_200);
        for (String month : List.of("2020-10", "2020-11", "2020-12", "2021-01", "2021-02")) {
            city.report(api, month, 1, 60);
            city.declare(api, month, 60);
        }
        Scorecards scorecards = new Scorecards(api);
        await().atMost(SOON)
                .until(() -> item(scorecards, city, "2021-02-28")
                                .at("/running/actual")
                                .asInt()
                        == 300);

        JsonNode winter = item(scorecards, city, "2021-02-28");

        assertEquals("WHITE", winter.at("/running/rag").asText(), winter.toString());
        assertTrue(winter.path("forecast").isNull(), winter.toString());
        assertTrue(winter.path("forecastNote").asText().startsWith("no forecast"), winter.toString());
        assertNotEquals("GREEN", winter.path("rag").asText());
    }

    @Test
    void aMonthThatNeverCameIsMissedAndToldLikeAShortOne() {
        Api api = Platform.shared().api();
        FictionalCity city = new FictionalCity(62);
        city.register(api);
        for (String month : List.of("2020-02", "2020-03", "2020-04", "2020-06")) {
            city.report(api, month, 1, 30);
            city.declare(api, month, 30);
        }

        await().atMost(SOON).untilAsserted(() -> {
            List<JsonNode> missed = api.all("/api/v1/feeds?agency=" + city.agency() + "&month=2020-05");
            assertEquals(1, missed.size());
            assertFalse(missed.get(0).path("complete").asBoolean(true));
            assertEquals(0, missed.get(0).path("received").asInt());
            assertEquals(30, missed.get(0).path("usual").asInt());
        });
    }

    private static JsonNode item(Scorecards scorecards, FictionalCity city, String asOf) {
        return scorecards.item(city.plan(), "measure-1", asOf);
    }

    private static JsonNode feed(Api api, String month) {
        return api.all("/api/v1/feeds?agency=" + AGENCY + "&month=" + month).stream()
                .filter(feed -> feed.path("category").asText().equals("anti-social-behaviour"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no judgement of " + month));
    }

    private static JsonNode value(Api api, String month) {
        return api.get("/api/v1/indicators/anti-social-behaviour/values?area=" + FORCE + "&period=month&from=" + month
                        + "&to=" + month)
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }

    private static StreetFile file(String month, int antiSocial) {
        StreetFile.Row row = new StreetFile.Row(month, "Norfolk Constabulary", "", "Anti-social behaviour");
        List<StreetFile.Row> rows = new ArrayList<>(Collections.nCopies(antiSocial, row));
        rows.addAll(Collections.nCopies(50, row.as("Burglary")));
        return new StreetFile(month + "-norfolk-collapse.csv.gz", rows);
    }
}
