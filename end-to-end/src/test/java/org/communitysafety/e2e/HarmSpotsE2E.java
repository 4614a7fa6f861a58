package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.OpenApi;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Harm spots and their profiles through the gateway, as the published document says. */
@Timeout(120)
class HarmSpotsE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final FictionalCity CITY = new FictionalCity(58);
    private static final int DAYS = 30;
    private static final List<String> WARDS = List.of("E05998158", "E05998258");

    private static Api api;
    private static OpenApi document;

    @BeforeAll
    static void register() {
        api = Platform.shared().api();
        document = OpenApi.of(api);
        CITY.register(api, WARDS);
    }

    @Test
    void theWardWithMostHarmComesFirstWithHowSurelyItDoes() {
        done(api.put(
                "/api/v1/weights/testville-harm",
                Api.JSON,
                """
                        {"weights":"testville-harm","from":"2019-01-01","title":"Days","source":"test",
                         "categories":{"burglary":%d}}"""
                        .formatted(DAYS)));
        done(api.put(
                "/api/v1/indicators/testville-58-harm",
                Api.JSON,
                """
                        {"indicator":"testville-58-harm","from":"2019-01-01","title":"Harm","unit":"score",
                         "polarity":"lower-is-better","kind":"harm","weights":"testville-harm",
                         "selections":[{"categories":["burglary"],"agencies":["%s"]}]}"""
                        .formatted(CITY.agency())));
        CITY.reportIn(api, WARDS.get(0), "2019-05", 2);
        CITY.reportIn(api, WARDS.get(1), "2019-05", 30);
        CITY.declare(api, "2019-05", 32);

        Reply found = await().atMost(SOON)
                .until(HarmSpotsE2E::spots, reply -> harm(reply.json().path("items")) == 32 * DAYS);

        assertEquals(List.of(), document.faults("GET", "/api/v1/harm-spots", found), found.text());
        JsonNode first = found.json().at("/items/0");
        assertEquals(WARDS.get(1), first.path("area").asText());
        assertEquals(30 * DAYS, first.path("harm").asInt());
        assertEquals(1, first.path("rankWorst").asInt());
        assertEquals(2, found.json().at("/items/1/rankBest").asInt());
    }

    @Test
    void aProfileGoesThroughItsStatesInTheQueue() {
        for (String state : List.of("proposed", "scheduled", "in-progress", "done")) {
            Reply put = api.put(
                    "/api/v1/harm-profiles/testville-58",
                    Api.JSON,
                    Api.json(Map.of(
                            "profile",
                            "testville-58",
                            "from",
                            "2019-06-01",
                            "title",
                            "Testville",
                            "area",
                            WARDS.get(1),
                            "owner",
                            CITY.agency(),
                            "state",
                            state)));
            done(put);
            assertEquals(List.of(), document.faults("PUT", "/api/v1/harm-profiles/{id}", put), put.text());
        }

        for (String path : List.of("", "/{id}", "/{id}/versions")) {
            String template = "/api/v1/harm-profiles" + path;
            Reply reply = api.get(template.replace("{id}", "testville-58")).expect(200);
            assertEquals(List.of(), document.faults("GET", template, reply), reply.text());
        }
        JsonNode queue = api.get("/api/v1/harm-profiles?owner=" + CITY.agency())
                .expect(200)
                .json();
        assertEquals(1, queue.at("/summary/states/done").asInt());
        assertEquals(1, queue.at("/summary/total").asInt());
    }

    private static int harm(JsonNode spots) {
        int harm = 0;
        for (JsonNode spot : spots) {
            harm += spot.path("harm").asInt();
        }
        return harm;
    }

    private static Reply spots() {
        return api.get("/api/v1/harm-spots?indicator=testville-58-harm&period=2019-05&level=ward&within=" + CITY.area())
                .expect(200);
    }

    private static void done(Reply reply) {
        assertEquals(2, reply.status() / 100, reply.text());
    }
}
