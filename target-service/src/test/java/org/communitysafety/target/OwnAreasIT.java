package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
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
