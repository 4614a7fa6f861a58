package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Where harm is concentrated, and the queue of profiles of such places. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class HarmSpotIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String AGENCY = "harm-police";
    private static final String BOROUGH = "E06999884";
    private static final List<String> WARDS = List.of("E05999884", "E05999885", "E05999886");
    private static final String SPOTS = "/api/v1/harm-spots?indicator=harm-of-test&level=ward&within=" + BOROUGH;
    private static final String PROFILES = "/api/v1/harm-profiles";

    @Inject
    EventsOnKafka events;

    @Test
    void wardsAreRankedByTheIndicatorsOwnSumsOnceTheyAreWhole() {
        register();
        weigh();
        send(WARDS.get(0), "burglary", 1);
        send(WARDS.get(1), "robbery", 30);
        send(WARDS.get(1), "burglary", 3);
        await().atMost(SOON).until(() -> Values.arrived(AGENCY) == 34);
        JsonPath before = spots("2018-10");
        assertEquals(List.of(), before.getList("items"));
        assertEquals(WARDS, before.getList("unknown.area"));

        events.publish(List.of(
                events.declared(AGENCY, "2018-10", "/sources/harm", null, Map.of("burglary", 4L, "robbery", 30L))));

        JsonPath found = await().atMost(SOON)
                .until(() -> spots("2018-10"), each -> each.getList("unknown").isEmpty());
        assertEquals(List.of(WARDS.get(1), WARDS.get(0), WARDS.get(2)), found.getList("items.area"));
        assertEquals(List.of(124.5f, 1.5f, 0.0f), found.getList("items.harm"));
        assertEquals(List.of(1, 2, 3), found.getList("items.rank"));
        assertEquals(List.of(1, 2, 2), found.getList("items.rankBest"));
        assertEquals(List.of(1, 3, 3), found.getList("items.rankWorst"));
        assertEquals(List.of(true, false, false), found.getList("items.aboveMean"));
        assertEquals(List.of(33, 1, 0), found.getList("items.incidents"));
        assertEquals(4.0f, found.getFloat("heaviest"));
        Map<Object, Object> values =
                Values.of("harm-of-test", "period=month&level=ward&from=2018-10&to=2018-10").stream()
                        .collect(Collectors.toMap(value -> value.get("area"), value -> value.get("value")));
        assertEquals(124.5f, values.get(WARDS.get(1)));
        assertEquals(1.5f, values.get(WARDS.get(0)));
    }

    @Test
    void everyParameterThatIsWrongIsNamed() {
        given().get("/api/v1/harm-spots")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("indicator", "period", "level"))
                .body("errors.code", contains("required", "required", "required"));
        given().get("/api/v1/harm-spots?indicator=burglary&period=spring&level=lsoa&within=here")
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-of-harm", "malformed-period", "unknown-level", "malformed-area"));
    }

    /** Two done, three of the city and seven of the county scheduled, and one more beside these twelve. */
    @Test
    void twoOfTwelveProfilesAreDoneAndTheOneBesideThemIsNotCounted() {
        register();
        profile("harm-extra", "proposed", ",\"extra\":true").statusCode(201);
        for (int i = 1; i <= 12; i++) {
            profile("harm-" + i, "scheduled", "").statusCode(201);
        }
        profile("harm-1", "done", ",\"since\":\"2018-12-01\"").statusCode(200).body("version", equalTo(2));
        profile("harm-2", "in-progress", "").statusCode(200);
        profile("harm-2", "done", "").statusCode(200).body("version", equalTo(3));
        profile("harm-2", "done", "").statusCode(200).body("version", equalTo(3));

        given().get(PROFILES + "?owner=" + AGENCY)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(13))
                .body("summary.total", equalTo(12))
                .body("summary.states.done", equalTo(2))
                .body("summary.states.scheduled", equalTo(10))
                .body("summary.states.'in-progress'", equalTo(0))
                .body("summary.extra", equalTo(1));
        given().get(PROFILES + "/harm-2/versions")
                .then()
                .body("items.state", contains("scheduled", "in-progress", "done"));
        given().get(PROFILES + "/harm-1")
                .then()
                .body("since", equalTo("2018-12-01"))
                .body("area", nullValue());
    }

    @Test
    void everyFaultOfAProfileIsNamed() {
        register();
        profile("harm-faulty", "finished", ",\"since\":\"soon\",\"area\":\"here\"")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/area", "/state", "/since"));
        given().get(PROFILES + "/harm-faulty").then().statusCode(404);
        given().get(PROFILES + "/harm-faulty/versions").then().statusCode(404);
        given().get(PROFILES + "?owner=No One").then().statusCode(422);
    }

    private static void register() {
        Registration.lookUp(WARDS.stream()
                .map(ward -> "%s,Place,%s,Place,%s,Borough,%s,900\r\n"
                        .formatted(ward.replace("E05", "E01"), ward, BOROUGH, BOROUGH))
                .collect(Collectors.joining()));
        Registration.agency(AGENCY, BOROUGH);
    }

    private static void weigh() {
        given().contentType("application/json")
                .body("{\"weights\":\"harm-weights\",\"from\":\"2018-04-01\",\"title\":\"Test\",\"source\":\"Test\","
                        + "\"categories\":{\"burglary\":1.5,\"robbery\":4,\"drugs\":900}}")
                .put("/api/v1/weights/harm-weights")
                .then()
                .statusCode(201);
        Defining.put(
                        "harm-of-test",
                        Defining.defined("harm-of-test", "harm", "score")
                                + ",\"weights\":\"harm-weights\",\"selections\":[{\"categories\":[\"burglary\",\"robbery\"],"
                                + "\"agencies\":[\"" + AGENCY + "\"]}]}")
                .statusCode(201);
    }

    private static JsonPath spots(String period) {
        return given().get(SPOTS + "&period=" + period)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static ValidatableResponse profile(String id, String state, String more) {
        return given().contentType("application/json")
                .body(
                        "{\"profile\":\"%s\",\"from\":\"2018-10-01\",\"title\":\"%s\",\"owner\":\"%s\",\"state\":\"%s\"%s}"
                                .formatted(id, id, AGENCY, state, more))
                .put(PROFILES + "/" + id)
                .then();
    }

    private void send(String area, String category, int incidents) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 1; i <= incidents; i++) {
            records.add(events.recorded(
                    new EventsOnKafka.Incident(AGENCY, area + category + i, "2018-10", category, area), null));
        }
        events.publish(records);
    }
}
