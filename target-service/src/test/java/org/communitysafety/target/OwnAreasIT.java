package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.IncidentRecorded;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Areas made of LSOAs and wards, while incidents come. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class OwnAreasIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    EventsOnKafka events;

    @Test
    void anOwnAreaHoldsWhatLiesInItsMembersUntilItIsRemoved() {
        String agency = Defining.agency("own-area-police");
        publish(
                Defining.at(agency, "1", "E01999701"),
                Defining.at(agency, "2", "E01999702"),
                Defining.at(agency, "3", Defining.WARD),
                Defining.at(agency, "4", "E01999703"));
        await().atMost(SOON).until(() -> Values.arrived(agency) == 4);

        own("own-test-centre", "[\"E01999701\",\"E05999702\"]")
                .statusCode(201)
                .body("level", equalTo("own"))
                .body("partnership", equalTo("E06999701"))
                .body("population", equalTo(400));
        assertEquals(Map.of("2018-10", 2.0), Defining.months("burglary", "own-test-centre", agency));
        publish(Defining.at(agency, "5", "E01999701"));
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertEquals(Map.of("2018-10", 3.0), Defining.months("burglary", "own-test-centre", agency)));
        own("own-test-centre", "[\"E01999702\"]").statusCode(200).body("version", equalTo(2));
        assertEquals(Map.of("2018-10", 1.0), Defining.months("burglary", "own-test-centre", agency));

        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            given().delete("/api/v1/areas/own-test-centre").then().statusCode(204);
            assertEquals(Map.of(), Defining.months("burglary", "own-test-centre", agency));
            kafka.await(
                    Topics.INDICATOR_VALUES,
                    SOON,
                    record -> Defining.says(record.value(), "own-test-centre", "\"absent\":true", "E06999701"));
            kafka.await(
                    Topics.AREAS,
                    SOON,
                    record -> new String(record.key()).equals("own-test-centre") && record.value() == null);
        }
        given().get("/api/v1/areas/own-test-centre").then().statusCode(404);
        own("own-test-centre", "[\"E01000000\",\"E07000170\"]")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/members/0", "/members/1")));
    }

    @Test
    void anOwnAreaWhoseFiguresAPlanIsHeldAgainstStays() {
        Defining.agency("peer-police");
        own("own-test-peer", "[\"E01999702\"]").statusCode(201);
        String measure =
                "\"kind\":\"top-quartile\",\"indicator\":\"burglary\",\"comparators\":{\"title\":\"Zones\",\"areas\":"
                        + "[\"own-test-peer\",\"E06999701\",\"E05999701\",\"E05999702\"]}";
        plan(measure, 201);

        given().delete("/api/v1/areas/own-test-peer").then().statusCode(409);
        plan("\"kind\":\"reduce-any\",\"indicator\":\"burglary\",\"baseline\":{\"period\":\"2017/18\"}", 200);
        given().delete("/api/v1/areas/own-test-peer").then().statusCode(409);

        given().delete("/api/v1/plans/demo-peers").then().statusCode(204);
        given().delete("/api/v1/areas/own-test-peer").then().statusCode(204);
    }

    private static void plan(String measure, int status) {
        given().contentType("application/json")
                .body(
                        "{\"plan\":\"demo-peers\",\"from\":\"2018-04-01\",\"title\":\"Peers\",\"partnership\":\"peer-police\","
                                + "\"area\":\"E06999701\",\"fictional\":true,\"targets\":[{\"id\":\"best\",\"title\":\"Best\","
                                + "\"measures\":[{\"id\":\"best\"," + measure + "}]}]}")
                .put("/api/v1/plans/demo-peers")
                .then()
                .statusCode(status);
    }

    @Test
    void inATwoTierCountyTheDistrictCouncilsFeedIsThatOfItsOwnAreasToo() {
        Registration.lookUp("E01999961,Hill 1,E05999961,Hill,E07999961,Dale,E10999961,100\r\n"
                + "E01999962,Mill 1,E05999962,Mill,E07999961,Dale,E10999961,200\r\n");
        String agency = "dale-district-council";
        Registration.agency(agency, "E07999961");
        own("own-dale-centre", "[\"E05999961\"]").statusCode(201).body("district", equalTo("E07999961"));
        publish(new Defining.Told(
                new IncidentRecorded(
                        agency,
                        "1",
                        "2018-10",
                        null,
                        "cleansing-environmental",
                        null,
                        null,
                        "E05999961",
                        null,
                        null,
                        null,
                        null),
                null));

        events.publish(List.of(
                events.declared(agency, "2018-10", "/sources/dale", null, Map.of("cleansing-environmental", 1L))));

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        List.of(true),
                        Values.of("cleansing-environmental", "period=month&area=own-dale-centre").stream()
                                .map(value -> value.get("complete"))
                                .toList()));
    }

    @Test
    void theRateOfAnOwnAreaIsByTheResidentsOfItsMembersAndSaysSoWhereTheyAreNotKnown() {
        Registration.lookUp("E01999971,Hill 1,E05999971,Hill,E06999971,Vale,E06999971,100\r\n"
                + "E01999972,Mill 1,E05999972,Mill,E06999971,Vale,E06999971,200\r\n");
        String agency = "vale-police";
        Registration.agency(agency, "E06999971");
        Defining.put("vale-all", Defining.counting("vale-all", agency, "\"categories\":[\"burglary\"]"));
        Defining.put(
                        "vale-rate",
                        Defining.defined("vale-rate", "rate", "rate") + ",\"rate\":{\"indicator\":\"vale-all\"}}")
                .statusCode(201);
        own("own-vale-centre", "[\"E05999971\",\"E05999972\"]").statusCode(201);
        publish(Defining.at(agency, "1", "E05999971"));
        await().atMost(SOON).until(() -> Values.arrived(agency) == 1);
        Map<String, Object> unknown = Defining.one("vale-rate", "own-vale-centre", "2018-10");
        assertNull(unknown.get("value"));
        assertNull(unknown.get("complete"));
        assertEquals(1, unknown.get("numerator"));
        assertEquals("no population of this area is known for 2018 or any year before", unknown.get("reason"));

        given().contentType("text/csv")
                .body("area,year,population\nE05999971,2018,100\nE05999972,2018,150\n")
                .put("/api/v1/areas/populations")
                .then()
                .statusCode(200);

        Map<String, Object> known = Defining.one("vale-rate", "own-vale-centre", "2018-10");
        assertEquals(4, ((Number) known.get("value")).intValue());
        assertEquals(2018, known.get("denominatorYear"));
        assertFalse(known.containsKey("reason"));
    }

    private static ValidatableResponse own(String code, String members) {
        return given().contentType("application/json")
                .body("{\"name\":\"Test centre\",\"from\":\"2018-04-01\",\"members\":" + members + "}")
                .put("/api/v1/areas/" + code)
                .then();
    }

    private void publish(Defining.Told... told) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (Defining.Told each : told) {
            records.add(events.recorded(each.incident(), "1", each.at()));
        }
        events.publish(records);
    }
}
