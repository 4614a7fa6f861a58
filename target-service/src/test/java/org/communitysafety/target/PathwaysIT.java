package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Pathways that ship and that are put. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class PathwaysIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Referring referring;

    @Test
    void sixteenPathwaysShipAndArePublished() {
        given().get("/api/v1/pathways")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(16))
                .body("items.pathway", hasItems("marac", "duty-to-refer", "test-on-arrest", "tasking"));
        given().get("/api/v1/pathways/marac")
                .then()
                .statusCode(200)
                .body("linkage.purpose", equalTo("marac-repeat"))
                .body("definitions.version", contains("older", "current"));
        given().get("/api/v1/pathways/none").then().statusCode(404);
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            var published = kafka.await(
                    Topics.PATHWAYS, SOON, record -> new String(record.key()).equals("complex-persons-panel"));
            assertEquals(true, new String(published.value()).contains("\"ACTION_TAKEN\""));
        }
    }

    @Test
    void everyFaultOfAPathwayIsNamedAtOnce() {
        given().contentType("application/json")
                .body("{\"pathway\":\"wrong-panel\",\"title\":\"\",\"steps\":[{\"step\":\"x\",\"role\":\"flies\"}]}")
                .put("/api/v1/pathways/wrong-panel")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        hasItems("/from", "/title", "/purpose", "/leadBody", "/steps/0/step", "/steps/0/role"));
    }

    @Test
    void aNewVersionOfAPathwayReadsItsReferralsAgain() {
        String pathway = Referring.pathway("changed-panel", 300, 201);
        String agency = Referring.registered("changed-panel-police");
        referring.publish(List.of(
                referring.step(agency, "R-1", pathway, "MADE", "2019-02-01", "1"),
                referring.step(agency, "R-1", pathway, "DONE", "2019-03-01", "2")));
        await().atMost(SOON)
                .untilAsserted(() -> Referring.on(pathway, "").body("items.clocks.flatten().state", contains("met")));

        Referring.pathway(pathway, 5, 200);

        Referring.on(pathway, "").body("items.clocks.flatten().state", contains("met-late"));
        given().get("/api/v1/pathways/" + pathway).then().body("version", equalTo(2));
    }
}
