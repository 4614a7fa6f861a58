package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Problem plans are kept in versions, and judged by the figures as they are. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ProblemPlanIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String AGENCY = "problem-police";
    private static final String TREATED = "E05999881";
    private static final String CONTROL = "E05999882";
    private static final String COUNTED =
            """
            "indicator":"burglary","treated":["%s"],"control":["%s"],
            "before":{"from":"2018-10"},"after":{"from":"2018-11"}""";

    @Inject
    EventsOnKafka events;

    @Test
    void aChangeIsANewVersionAndNoneIsLost() {
        register();
        assertEquals(1, version(put("kept", "Scanned", null).statusCode(201)));
        assertEquals(1, version(put("kept", "Scanned", null).statusCode(200)));
        assertEquals(2, version(put("kept", "Analysed", null).statusCode(200)));

        given().get("/api/v1/problem-plans/kept")
                .then()
                .body("title", equalTo("Analysed"))
                .body("scanning.text", equalTo("What is it?"))
                .body("analysis", nullValue());
        given().get("/api/v1/problem-plans/kept/versions")
                .then()
                .body("items.title", equalTo(List.of("Scanned", "Analysed")))
                .body("items.version", equalTo(List.of(1, 2)));
        given().get("/api/v1/problem-plans").then().body("items.problemPlan", hasItem("kept"));
        given().get("/api/v1/problem-plans/kept/evaluation")
                .then()
                .statusCode(200)
                .body("finding", equalTo("not-designed"))
                .body("complete", nullValue())
                .body("effect", nullValue());
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        register();
        put("faulty", "", COUNTED.formatted(TREATED, TREATED).replace("2018-11", "2018"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body(
                        "errors.pointer",
                        equalTo(List.of(
                                "/title", "/evaluation/control/0", "/evaluation/after", "/evaluation/after/from")));
        given().contentType("application/json")
                .body("{\"problemPlan\":\"other\"}")
                .put("/api/v1/problem-plans/faulty")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("differs-from-path")));
        given().contentType("application/json")
                .body("{")
                .put("/api/v1/problem-plans/faulty")
                .then()
                .statusCode(400);
        for (String path : List.of("", "/versions", "/evaluation")) {
            given().get("/api/v1/problem-plans/faulty" + path).then().statusCode(404);
        }
    }

    @Test
    void anOwnAreaStaysWhileAProblemPlanComparesWithIt() {
        register();
        given().contentType("application/json")
                .body("{\"name\":\"Rest\",\"from\":\"2018-10-01\",\"members\":[\"%s\"]}".formatted(CONTROL))
                .put("/api/v1/areas/own-problem-rest")
                .then()
                .statusCode(201);
        put("own", "Own", COUNTED.formatted(TREATED, "own-problem-rest")).statusCode(201);

        given().delete("/api/v1/areas/own-problem-rest").then().statusCode(409);

        put("own", "Own", null).statusCode(200);
        given().delete("/api/v1/areas/own-problem-rest").then().statusCode(204);
    }

    @Test
    void aResponseIsJudgedWhenEveryFigureIsWholeAndAnewWhenOneChanges() {
        register();
        put("counted", "Counted", COUNTED.formatted(TREATED, CONTROL)).statusCode(201);
        send(TREATED, "2018-10", 40);
        send(CONTROL, "2018-10", 40);
        send(CONTROL, "2018-11", 38);
        await().atMost(SOON).until(() -> Values.arrived(AGENCY) == 118);
        JsonPath unproven = evaluation("counted");
        assertEquals("incomplete", unproven.getString("finding"));
        assertEquals(false, unproven.getBoolean("complete"));
        assertEquals(
                List.of(
                        "is not known to be whole",
                        "is missing",
                        "is not known to be whole",
                        "is not known to be whole"),
                unproven.getList("figures.missing"));

        declare("2018-10", 80);
        declare("2018-11", 38);

        JsonPath judged = evaluationOnceItIs("counted", "improved");
        assertEquals(true, judged.getBoolean("complete"));
        assertEquals(-38, judged.getDouble("effect.estimate"));
        assertEquals(
                List.of(40, 0),
                List.of(judged.getInt("effect.groups[0].before"), judged.getInt("effect.groups[0].after")));
        assertEquals(-95, judged.getDouble("effect.differencePoints"), 1e-9);
        assertEquals(0, judged.getDouble("effect.ratio"), 1e-9);
        aKnownZeroIsAFigure(judged.getMap("figures.find { it.phase == 'after' }"));

        send(TREATED, "2018-11", 37);

        evaluationOnceItIs("counted", "no-difference-shown");
    }

    @Test
    void reportedCountsAreJudgedByTheirAgencyAndWhatWasNotCollectedIsNoFall() {
        register();
        Defining.put("problem-visits", Defining.defined("problem-visits", "reported", "count") + "}");
        String design =
                """
                "indicator":"problem-visits","source":"reported","agency":"%s","treated":["%s"],"control":["%s"],
                "before":{"from":"2018/19"},"after":{"from":"2019/20"}"""
                        .formatted(AGENCY, TREATED, CONTROL);
        put("reported", "Reported", design).statusCode(201);
        report(TREATED, "2018/19", "1000", "final", 1);
        report(CONTROL, "2018/19", "1000", "final", 1);
        report(CONTROL, "2019/20", "790", "provisional", 1);
        report(TREATED, "2019/20", null, "not-collected", 1);
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        List.of("was not collected"),
                        evaluation("reported").<Map<String, Object>>getList("figures").stream()
                                .map(figure -> figure.get("missing"))
                                .filter(missing -> missing != null)
                                .toList()));

        report(TREATED, "2019/20", "590", "final", 2);

        JsonPath judged = evaluationOnceItIs("reported", "improved");
        assertEquals(-25.3165, judged.getDouble("effect.ratioPercent"), 5e-5);
        assertEquals(1, judged.getList("figures.findAll { it.provisional }").size());
    }

    private static void aKnownZeroIsAFigure(Map<String, Object> figure) {
        assertEquals(
                List.of(TREATED, "2018-11", 0, true, "declared"),
                List.of(
                        figure.get("area"),
                        figure.get("period"),
                        figure.get("value"),
                        figure.get("complete"),
                        figure.get("basis")));
    }

    private static void register() {
        Registration.lookUp("E01999881,Estate 1,%s,Estate,E06999881,Borough,E06999881,900\r\n".formatted(TREATED)
                + "E01999882,Suburb 1,%s,Suburb,E06999881,Borough,E06999881,900\r\n".formatted(CONTROL));
        Registration.agency(AGENCY, "E06999881");
    }

    private static ValidatableResponse put(String id, String title, String design) {
        return given().contentType("application/json")
                .body(
                        """
                        {"problemPlan":"%s","from":"2018-10-01","title":"%s","owner":"%s",
                         "scanning":{"startedOn":"2018-09-01","text":"What is it?"},"evaluation":%s}"""
                                .formatted(id, title, AGENCY, design == null ? "null" : "{" + design + "}"))
                .put("/api/v1/problem-plans/" + id)
                .then();
    }

    private static int version(ValidatableResponse response) {
        return response.extract().path("version");
    }

    private static JsonPath evaluation(String plan) {
        return given().get("/api/v1/problem-plans/" + plan + "/evaluation")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath evaluationOnceItIs(String plan, String finding) {
        return await().atMost(SOON).until(() -> evaluation(plan), found -> finding.equals(found.getString("finding")));
    }

    private void send(String area, String month, int burglaries) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        for (int i = 1; i <= burglaries; i++) {
            records.add(events.recorded(
                    new EventsOnKafka.Incident(AGENCY, area + month + "-" + i, month, "burglary", area), null));
        }
        events.publish(records);
    }

    private void declare(String month, long burglaries) {
        events.publish(
                List.of(events.declared(AGENCY, month, "/sources/problem", null, Map.of("burglary", burglaries))));
    }

    private void report(String area, String period, String value, String status, int version) {
        events.publish(List.of(events.measured(
                AGENCY,
                "problem-visits",
                area,
                period,
                value == null ? null : new BigDecimal(value),
                status,
                Instant.parse("2020-05-01T00:00:00Z").plusSeconds(version))));
    }
}
