package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.PlanMeasure;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.LiveClient;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Scorecards;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A past figure is corrected: its colour changes, people are told why, and what had been said can be read back. */
@Timeout(60)
class RestatementE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CRIME = "victim-based-crime";

    private static Platform platform;
    private static Api api;

    @BeforeAll
    static void start() {
        platform = Platform.shared();
        api = platform.api();
    }

    @Test
    void theLiveStreamSaysWhatWasSaidBeforeAndWhyItChanged() {
        FictionalCity city = greenCity(78);
        try (LiveClient live = platform.live(city.plan())) {
            await().atMost(SOON).until(() -> live.of("snapshot").findAny().isPresent());

            correct(city);

            await().atMost(SOON).until(() -> live.has("target-status", RestatementE2E::isCorrected));
            JsonNode told = live.of("target-status")
                    .map(LiveClient.Event::data)
                    .filter(RestatementE2E::isCorrected)
                    .findFirst()
                    .orElseThrow();
            assertEquals("2019/20", told.at("/was/period").asText(), told.toString());
            assertEquals("GREEN", told.at("/was/rag").asText());
            assertEquals(900, told.at("/was/actual").asInt());
            assertTrue(told.path("cause").asText().contains("from 900 to 1,200"), told.toString());
        }
    }

    @Test
    void whatWasSaidOfACorrectedYearIsReadBack() {
        FictionalCity city = greenCity(79);

        correct(city);

        JsonNode revised = revision(city);
        assertEquals("GREEN", revised.at("/first/rag").asText());
        assertEquals("RED", revised.at("/last/rag").asText());
        assertEquals(300, revised.path("difference").asInt());
        assertEquals(1, revised.path("restatements").asInt());
        JsonNode then = knownAt(city, revised.at("/first/reportedAt").asText());
        assertEquals("GREEN", then.path("rag").asText());
        assertEquals(900, then.path("actual").asInt());
        JsonNode since = knownAt(city, revised.at("/last/reportedAt").asText());
        assertEquals("RED", since.path("rag").asText());
    }

    @Test
    void aFigureCorrectedAndCorrectedBackReadsAsItDidBefore() {
        FictionalCity city = greenCity(81);
        JsonNode before = new Scorecards(api).item(city.plan(), "crime");

        correct(city);
        city.measure(api, CRIME, "2019/20", 900, null, null);

        awaitCrime(city, "GREEN", 900);
        assertEquals(before, new Scorecards(api).item(city.plan(), "crime"));
    }

    /** Green, for 900 crimes where there were 1,000 before. */
    private static FictionalCity greenCity(int number) {
        FictionalCity city = new FictionalCity(number);
        city.register(api);
        city.publishPlan(api, List.of(crime(city)));
        city.measure(api, CRIME, "2019/20", 900, null, null);
        awaitCrime(city, "GREEN", 900);
        return city;
    }

    private static void correct(FictionalCity city) {
        city.measure(api, CRIME, "2019/20", 1_200, null, null);
        awaitCrime(city, "RED", 1_200);
    }

    private static void awaitCrime(FictionalCity city, String rag, int figure) {
        Scorecards scorecards = new Scorecards(api);
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode item = scorecards.item(city.plan(), "crime");
            assertEquals(rag, item.path("rag").asText(), item.toString());
            assertEquals(figure, item.path("actual").asInt());
        });
    }

    private static boolean isCorrected(JsonNode data) {
        return data.hasNonNull("was") && data.at("/item/rag").asText().equals("RED");
    }

    private static JsonNode revision(FictionalCity city) {
        return api.all("/api/v1/targets/crime/revisions?plan=" + city.plan()).stream()
                .filter(item -> item.path("period").asText().equals("2019/20"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode knownAt(FictionalCity city, String instant) {
        return api.get("/api/v1/scorecard?plan=" + city.plan() + "&knownAt=" + instant)
                .expect(200)
                .json()
                .at("/items/0");
    }

    private static Map<String, Object> crime(FictionalCity city) {
        return PlanMeasure.reported(city, "crime", CRIME)
                .with("kind", "reduce-any")
                .baseline("2018/19", 1_000)
                .parts();
    }
}
