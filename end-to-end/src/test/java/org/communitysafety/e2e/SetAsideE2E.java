package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.ForeignRecords;
import org.communitysafety.e2e.harness.OpenApi;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An event that could not be read is put right by its cause and given again; another is discarded for a reason. */
@Timeout(180)
class SetAsideE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final FictionalCity CITY = new FictionalCity(59);

    private static ForeignRecords records;
    private static Api api;
    private static OpenApi document;

    @BeforeAll
    static void start() {
        Platform platform = Platform.shared();
        records = new ForeignRecords(platform);
        api = platform.api();
        document = OpenApi.of(api);
    }

    @Test
    void anEventOfAnAgencyThatWasUnknownCountsOnceItIsRegisteredAndTheEventReplayed() {
        String incident =
                """
                {"agency":"%s","reference":"SA-1","occurred":"2019-03","category":"burglary"}"""
                        .formatted(CITY.agency());
        JsonNode letter = records.setAside(CITY.agency(), "sa-1", incident);
        String path = "/api/v1/dead-letters/" + letter.path("id").asText();
        CITY.register(api);

        Reply replayed = api.post(path + "/replay", Api.JSON, "{\"reason\":\"its agency is registered now\"}");
        Reply again = api.post(path + "/replay", Api.JSON, "{}");

        assertEquals(200, replayed.status(), replayed.text());
        assertEquals(List.of(), document.faults("POST", "/api/v1/dead-letters/{id}/replay", replayed), replayed.text());
        assertEquals(409, again.status(), again.text());
        await().atMost(SOON).until(() -> burglaries() == 1);
        JsonNode held = api.get(path).expect(200).json();
        assertEquals("REPLAYED", held.path("state").asText());
        assertEquals("its agency is registered now", held.at("/decision/reason").asText());
    }

    @Test
    void whatIsDiscardedNeedsAReasonAndIsNoLongerListedAsWaiting() {
        JsonNode letter = records.setAside(CITY.agency(), "sa-2", "{\"agency\":");
        String path = "/api/v1/dead-letters/" + letter.path("id").asText();

        Reply silent = api.post(path + "/discard", Api.JSON, "{}");
        Reply discarded = api.post(path + "/discard", Api.JSON, "{\"reason\":\"a broken sender\"}");

        assertEquals(422, silent.status(), silent.text());
        assertEquals("/reason", silent.json().at("/errors/0/pointer").asText());
        assertEquals(200, discarded.status(), discarded.text());
        assertEquals(
                List.of(), document.faults("POST", "/api/v1/dead-letters/{id}/discard", discarded), discarded.text());
        assertEquals(
                0,
                api.all("/api/v1/dead-letters?state=SET_ASIDE").stream()
                        .filter(each -> each.path("id").equals(letter.path("id")))
                        .count());
        assertEquals(409, api.post(path + "/replay", Api.JSON, "{}").status());
    }

    private static int burglaries() {
        JsonNode items = api.get("/api/v1/indicators/burglary/values?area=" + CITY.area() + "&from=2019-03&to=2019-03")
                .expect(200)
                .json()
                .path("items");
        return items.isEmpty() ? 0 : items.get(0).path("value").asInt();
    }
}
