package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Command;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Places at which anti-social behaviour was reported again within twelve months, and nowhere by the name they were sent. */
@Timeout(120)
class RepeatLocationsE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final FictionalCity CITY = new FictionalCity(78);
    private static final String PLACE = "precinct-of-testville-";

    private static Platform platform;
    private static Api api;

    @BeforeAll
    static void start() {
        platform = Platform.shared();
        api = platform.api();
        CITY.register(api);
    }

    @Test
    void aPlaceIsARepeatWithinTwelveMonthsAndItsNameIsAnsweredNowhere() {
        String lines = Stream.of(
                        incident("1", "2018-06-10", 1),
                        incident("2", "2019-05-20", 1),
                        incident("3", "2019-05-21", 2),
                        incident("4", "2019-05-22", 3),
                        incident("5", "2019-05-22", 3),
                        incident("6", "2018-05-01", 4),
                        incident("7", "2019-05-30", 4))
                .map(Api::json)
                .collect(Collectors.joining("\n"));
        Reply sent = api.post("/api/v1/incidents", Api.NDJSON, lines).expect(202);
        assertEquals(0, sent.json().path("rejected").asInt(), sent.text());

        JsonNode may = await().atMost(SOON)
                .until(
                        () -> api.get("/api/v1/indicators/repeat-locations/values?period=month&from=2019-05&to=2019-05"
                                        + "&area=" + CITY.area())
                                .expect(200)
                                .json()
                                .at("/items/0"),
                        found -> found.path("denominator").asInt() == 4);

        assertEquals(2, may.path("numerator").asInt(), may.toString());
        assertEquals(50, may.path("value").asInt(), may.toString());
        List<JsonNode> register = api.all("/api/v1/incidents?agency=" + CITY.agency());
        assertEquals(7, register.size());
        register.forEach(entry -> {
            assertFalse(entry.has("location"), entry.toString());
            assertFalse(entry.toString().contains(PLACE), entry.toString());
        });
        Command.Result verified = platform.csp("verify");
        assertEquals(0, verified.exitCode(), verified.output());
        assertTrue(verified.output().contains("No difference."), verified.output());
    }

    private static Map<String, Object> incident(String reference, String on, int place) {
        return new TreeMap<>(Map.of(
                "agency",
                CITY.agency(),
                "reference",
                "RL-" + reference,
                "occurred",
                on,
                "category",
                "anti-social-behaviour",
                "area",
                CITY.ward(),
                "location",
                PLACE + place));
    }
}
