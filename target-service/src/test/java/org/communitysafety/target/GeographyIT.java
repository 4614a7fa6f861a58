package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Look-up and agencies, and what happens to facts when they change. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class GeographyIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    EventsOnKafka events;

    @Test
    void theShippedLookUpIsListedByLevelAndByWhatContainsIt() {
        assertEquals(
                8, Values.items("/api/v1/areas?level=district&within=E23000019").size());
        assertEquals(
                2,
                Values.items("/api/v1/areas?level=partnership&within=E23000019").size());
        assertEquals(
                1_276,
                Values.items("/api/v1/areas?level=lsoa&limit=500").stream()
                        .filter(area -> !area.get("code").toString().startsWith("E01999"))
                        .count());
        given().get("/api/v1/areas/E05001822")
                .then()
                .body("district", equalTo("E06000018"))
                .body("force", equalTo("E23000019"));
        given().get("/api/v1/areas?level=street&within=here")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("level", "within")));
    }

    @Test
    void loadingALookUpLaterPlacesEveryFactAnew() {
        String agency = "harbour-police";
        Registration.agency(agency, "E06999601");
        events.publish(List.of(
                events.recorded(new EventsOnKafka.Incident(agency, "1", "2018-10", "burglary", "E01999601"), null),
                events.recorded(new EventsOnKafka.Incident(agency, "2", "2018-10", "burglary", "E01999602"), null),
                events.recorded(new EventsOnKafka.Incident(agency, "3", "2018-10", "burglary", null), null)));
        await().atMost(SOON).untilAsserted(() -> assertEquals(Map.of("E06999601", 3), counts(agency)));

        Registration.lookUp("E01999601,Harbour 1,E05999601,Harbour,E06999601,Port,E06999601,100\r\n");
        assertEquals(Map.of("E06999601", 3, "E05999601", 1), counts(agency));

        Registration.lookUp("E01999602,Hill 1,E05999602,Hill,E06999601,Port,E06999601,100\r\n");
        assertEquals(Map.of("E06999601", 3, "E05999601", 1, "E05999602", 1), counts(agency));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            kafka.await(Topics.INDICATOR_VALUES, SOON, record -> new String(record.key())
                    .equals("burglary|E05999602|2018-10|events|-"));
            kafka.await(Topics.AREAS, SOON, record -> new String(record.key()).equals("E01999602"));
        }

        events.publish(List.of(
                events.recorded(new EventsOnKafka.Incident(agency, "4", "2018-10", "burglary", "E01999602"), null)));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals(Map.of("E06999601", 4, "E05999601", 1, "E05999602", 2), counts(agency)));
    }

    @Test
    void anAgencyThatMovesTakesItsUnlocatedIncidentsWithIt() {
        String agency = "moving-police";
        Registration.agency(agency, "E06999701");
        events.publish(
                List.of(events.recorded(new EventsOnKafka.Incident(agency, "1", "2018-10", "burglary", null), null)));
        await().atMost(SOON).untilAsserted(() -> assertEquals(Map.of("E06999701", 1), counts(agency)));

        Registration.agency(agency, "E06999702");

        assertEquals(Map.of("E06999702", 1), counts(agency));
        given().get("/api/v1/agencies/" + agency).then().body("version", equalTo(2));
    }

    @Test
    void aWrongLookUpIsRefusedByLine() {
        given().contentType("text/csv")
                .body("lsoa_code,lsoa_name,ward_code,ward_name,lad_code,lad_name,utla_code,population_2021\n"
                        + "E01999801,A,nowhere,B,E06999801,C,E06999801,\n")
                .put("/api/v1/areas")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/lines/2/ward_code")));
        given().contentType("application/json")
                .body("{}")
                .put("/api/v1/areas")
                .then()
                .statusCode(415);
    }

    private static Map<String, Integer> counts(String agency) {
        Map<String, Integer> counts = new TreeMap<>();
        Values.of("burglary", "period=month&agency=" + agency)
                .forEach(value -> counts.put(value.get("area").toString(), (Integer) value.get("value")));
        return counts;
    }
}
