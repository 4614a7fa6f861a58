package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Referrals from the topic to what became of them. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ReferralsIT {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Referring referring;

    @Test
    void whatBecameOfAReferralIsTheSameInWhateverOrderItsStepsArrive() {
        String pathway = Referring.pathway("order-panel", 7, 201);
        String agency = Referring.registered("order-panel-police");
        List<ProducerRecord<byte[], byte[]>> said = new ArrayList<>(List.of(
                referring.step(agency, "R-1", pathway, "MADE", "2019-02-11", "1"),
                referring.step(agency, "R-1", pathway, "DONE", "2019-02-25", "2"),
                referring.corrected(agency, "R-1", pathway, "DONE", "2019-02-15", "3", "2"),
                referring.step(agency, "R-1", pathway, "CLOSED", "2019-03-01", "4"),
                referring.cancelled(agency, "R-1", "5", "4"),
                referring.step(agency, "R-2", pathway, "MADE", "2019-02-12", "1"),
                referring.step(agency, "R-3", pathway, "CLOSED", "2019-02-12", "1")));
        Collections.reverse(said);
        said.addAll(said);
        referring.publish(said);

        await().atMost(SOON).untilAsserted(() -> Referring.on(pathway, "")
                .body("items.reference", contains("R-1", "R-2", "R-3"))
                .body("items.state", contains("active", "made", "closed"))
                .body("items[0].clocks[0].state", equalTo("met"))
                .body("items[0].clocks[0].metOn", equalTo("2019-02-15"))
                .body("items[0].steps", equalTo(2))
                .body("items[0].id", notNullValue()));
        answersQuestions(pathway);
        findings(pathway, agency);
    }

    private static void answersQuestions(String pathway) {
        Referring.on(pathway, "?overdue=true").body("items.reference", contains("R-2"));
        Referring.on(pathway, "?state=closed").body("items.reference", contains("R-3"));
        Referring.on(pathway, "?asOf=2019-02-14&overdue=false")
                .body("items.reference", contains("R-1", "R-2", "R-3"))
                .body("items.state", contains("made", "made", "closed"))
                .body("items[0].clocks[0].state", equalTo("due"));
        String next = Referring.on(pathway, "?limit=2")
                .body("items.reference", contains("R-1", "R-2"))
                .extract()
                .path("next");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("items.reference", contains("R-3"))
                .body("next", nullValue());
        given().get("/api/v1/pathways/" + pathway + "/referrals?state=asleep&overdue=perhaps&asOf=now&cursor=x")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("state", "overdue", "asOf", "cursor"));
    }

    private static void findings(String pathway, String agency) {
        given().get("/api/v1/pathways/" + pathway + "/findings")
                .then()
                .statusCode(200)
                .body("items.code", contains("never-opened"))
                .body("items.agency", contains(agency))
                .body("items.events.flatten()", contains("1"));
    }

    @Test
    void whatCannotBeReadGoesAsideWithItsReasonAndItsNeighboursAreKept() {
        String pathway = Referring.pathway("aside-panel", 7, 201);
        String agency = Referring.registered("aside-panel-police");
        referring.publish(List.of(
                referring.step(agency, "R-1", "no-such-panel", "MADE", "2019-02-01", "aside-1"),
                referring.step(agency, "R-1", pathway, "UNDONE", "2019-02-01", "aside-2"),
                referring.step(agency, "R-1", pathway, "MADE", "yesterday", "aside-3"),
                referring.corrected(agency, "R-1", pathway, "MADE", "2019-02-01", "aside-4", "aside-4"),
                referring.step("nobody-at-all", "R-1", pathway, "MADE", "2019-02-01", "aside-5"),
                referring.met(agency, "aside-6", null),
                referring.met(agency, "met", List.of(agency)),
                referring.step(agency, "R-2", pathway, "MADE", "2019-02-01", "1")));

        await().atMost(SOON).untilAsserted(() -> Referring.on(pathway, "").body("items.reference", contains("R-2")));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            for (String code : List.of(
                    "unknown-pathway",
                    "unknown-step",
                    "bad-date",
                    "corrects-itself",
                    "unknown-agency",
                    "missing-member")) {
                kafka.await(
                        Topics.deadLettersOf(Topics.REFERRALS),
                        SOON,
                        letter -> code.equals(KafkaProbe.header(letter, "deadletter-code")));
            }
        }
    }
}
