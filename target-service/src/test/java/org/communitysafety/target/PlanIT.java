package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** The plan that ships, and plans that are put. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class PlanIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String NOTTINGHAM = "/api/v1/plans/nottingham-cdp-2021-24";
    private static final String DEMO = "/api/v1/plans/demo-of-this-test";
    private static final String DELIVERABLE = "{\"id\":\"work\",\"title\":\"Work\",\"kind\":\"deliverable\","
            + "\"deliverable\":{\"owners\":[\"nottingham-city-council\"]}";
    private static final String PLAN =
            """
            {"plan":"demo-of-this-test","from":"2026-04-01","title":"%s","partnership":"nottingham-cdp",
             "area":"E06999501","fictional":true,"priorities":[],
             "targets":[{"id":"fewer","title":"Fewer","priority":null,"measures":[
               {"id":"fewer-burglaries","title":"Burglary","indicator":"burglary","source":"events","kind":"%s",
                "polarity":"lower-is-better","unit":"count","judgingPeriod":"month",
                "baseline":{"period":"2025/26","value":null},"assessedFrom":"2026-04-01","assessedTo":"2027-03-31"}]}],
             "outturns":[{"agency":"nottingham-cdp","indicator":"asb-experience","area":"E06999501",
                          "period":"2024/25","value":7.5,"status":"final"}]}
            """;

    @Test
    void theNottinghamPlanShipsWithItsPrioritiesMeasuresAndOutturns() {
        given().get(NOTTINGHAM)
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("priorities.size()", equalTo(6))
                .body(
                        "targets.measures.flatten().id",
                        containsInAnyOrder(
                                "reduce-crime",
                                "reduce-hate-crime-repeats",
                                "reduce-asb-volume",
                                "reduce-asb-experience",
                                "maintain-substance-misuse"));
        given().get("/api/v1/indicators/asb-experience/values?area=E06000018&agency=nottingham-cdp")
                .then()
                .statusCode(200)
                .body("items.period", equalTo(List.of("2018/19", "2019/20", "2020/21")))
                .body("items.status", equalTo(List.of("final", "final", "not-collected")));
        given().get("/api/v1/priorities/anti-social-behaviour/values?plan=nottingham-cdp-2021-24&period=financial-year")
                .then()
                .statusCode(200)
                .body("items.indicator", hasItems("anti-social-behaviour", "asb-experience"))
                .body("items.value", hasItem(20680));
    }

    @Test
    void aRealPlanIsNeverRemoved() {
        given().delete(NOTTINGHAM).then().statusCode(409).contentType("application/problem+json");
        given().delete("/api/v1/plans/no-such-plan").then().statusCode(404);
    }

    @Test
    void everyFaultOfAPlanIsNamed() {
        given().contentType("application/json")
                .body(PLAN.formatted("", "sideways"))
                .put(DEMO)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", equalTo(List.of("/title", "/targets/0/measures/0/kind")));
        given().contentType("application/json").body("{").put(DEMO).then().statusCode(400);
    }

    @Test
    void aChangeIsANewVersionTheSameAgainIsNothingAndRemovalIsATombstone() {
        assertEquals(1, put("One", 201));
        assertEquals(1, put("One", 200));
        assertEquals(2, put("Two", 200));
        given().get("/api/v1/indicators/asb-experience/values?area=E06999501")
                .then()
                .body("items.value", equalTo(List.of(7.5f)));

        given().delete(DEMO).then().statusCode(204);

        given().get(DEMO).then().statusCode(404);
        given().get("/api/v1/indicators/asb-experience/values?area=E06999501")
                .then()
                .body("items.size()", equalTo(0));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            kafka.await(
                    Topics.PLANS,
                    Duration.ofSeconds(30),
                    record -> new String(record.key()).equals("demo-of-this-test") && record.value() == null);
        }
        assertEquals(3, put("Two", 201));
        given().delete(DEMO).then().statusCode(204);
    }

    @Test
    void everyVersionIsPublishedUnderAKeyOfItsOwnAndRemovalClearsThemAll() {
        String plan = "demo-of-versions";
        List.of("2019-04-01", "2022-04-01").forEach(from -> given().contentType("application/json")
                .body(PLAN.formatted(from, "reduce-any")
                        .replace("demo-of-this-test", plan)
                        .replace("2026-04-01", from))
                .put("/api/v1/plans/" + plan)
                .then()
                .statusCode(from.startsWith("2019") ? 201 : 200));

        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            for (String key : List.of(plan + "|1", plan + "|2")) {
                kafka.await(Topics.PLANS, SOON, record -> key.equals(key(record)) && record.value() != null);
            }
            given().delete("/api/v1/plans/" + plan).then().statusCode(204);
            for (String key : List.of(plan + "|1", plan + "|2", plan)) {
                kafka.await(Topics.PLANS, SOON, record -> key.equals(key(record)) && record.value() == null);
            }
            assertEquals(
                    1,
                    kafka.readAll(Topics.PLANS).stream()
                            .filter(record -> key(record).startsWith(plan))
                            .map(ConsumerRecord::partition)
                            .distinct()
                            .count());
        }
    }

    @Test
    void aVersionThatSaysNothingOfFiguresKeepsThemAndAnEmptyListWithdrawsThem() {
        String plan = PLAN.formatted("Figures", "reduce-any")
                .replace("demo-of-this-test", "demo-of-figures")
                .replace("E06999501", "E06999502");
        String without =
                plan.replaceAll(",\\s*\"outturns\":\\[(?s:.*?)\\]", "").replace("Figures", "No word of figures");
        String figures = "/api/v1/indicators/asb-experience/values?area=E06999502";
        List.of(plan, without).forEach(body -> given().contentType("application/json")
                .body(body)
                .put("/api/v1/plans/demo-of-figures")
                .then()
                .body("outturns.value", equalTo(List.of(7.5f))));
        given().get(figures).then().body("items.value", equalTo(List.of(7.5f)));

        given().contentType("application/json")
                .body(without.replace("\"fictional\":true", "\"fictional\":true,\"outturns\":[]"))
                .put("/api/v1/plans/demo-of-figures")
                .then()
                .statusCode(200)
                .body("version", equalTo(3));
        given().get(figures).then().body("items.size()", equalTo(0));
        given().delete("/api/v1/plans/demo-of-figures").then().statusCode(204);
    }

    @Test
    void aDeliverableIsReportedOnQuarterByQuarter() {
        String work = PLAN.formatted("Work", "reduce-any")
                .replace("demo-of-this-test", "demo-of-work")
                .replaceAll("\\{\"id\":\"fewer-burglaries\"(?s:.*?)\\}\\]\\}\\]", DELIVERABLE + "}]}]");
        given().contentType("application/json")
                .body(work)
                .put("/api/v1/plans/demo-of-work")
                .then()
                .statusCode(201);

        report("2018-19-Q2", "{\"rag\":\"amber\",\"narrative\":\"Late\"}")
                .statusCode(200)
                .body("version", equalTo(2));
        report("2018/19-Q1", "{\"rag\":\"GREEN\",\"done\":true}")
                .statusCode(200)
                .body("targets[0].measures[0].deliverable.reports.period", equalTo(List.of("2018/19-Q1", "2018/19-Q2")))
                .body("targets[0].measures[0].deliverable.reports.rag", equalTo(List.of("GREEN", "AMBER")))
                .body("targets[0].measures[0].deliverable.reports.done", equalTo(List.of(true, false)));
        report("2018-19-Q2", "{\"rag\":\"RED\"}")
                .statusCode(200)
                .body("targets[0].measures[0].deliverable.reports.rag", equalTo(List.of("GREEN", "RED")));
        report("2018-19-Q2", "{\"rag\":\"blue\"}")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/targets/0/measures/0/deliverable/reports/1/rag")));
        report("2018-19", "{\"rag\":\"RED\"}").statusCode(422);
        report("soon", "{\"rag\":\"RED\"}").statusCode(422).body("errors.code", hasItem("malformed-period"));
        report("2018-19-Q2", "{}").statusCode(422).body("errors.pointer", equalTo(List.of("/rag")));
        report("2018-19-Q2", "{\"rag\":\"RED\"}", "no-such-target").statusCode(404);
        given().get("/api/v1/plans/demo-of-work/versions")
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(1, 2, 3, 4)));
        given().get("/api/v1/plans/no-such-plan/versions").then().statusCode(404);
        given().delete("/api/v1/plans/demo-of-work").then().statusCode(204);
    }

    @Test
    void aPlanCanEndEarlyAndBeReplaced() {
        String ended = PLAN.formatted("Ended", "reduce-any")
                .replace("demo-of-this-test", "demo-that-ends")
                .replace(
                        "\"fictional\":true",
                        "\"fictional\":true,\"endedOn\":\"2026-09-30\",\"replacedBy\":\"demo-next\"");
        given().contentType("application/json")
                .body(ended)
                .put("/api/v1/plans/demo-that-ends")
                .then()
                .statusCode(201);

        given().get("/api/v1/plans/demo-that-ends")
                .then()
                .body("endedOn", equalTo("2026-09-30"))
                .body("replacedBy", equalTo("demo-next"));
        given().delete("/api/v1/plans/demo-that-ends").then().statusCode(204);
    }

    @Test
    void thePlansOfTheDocumentsShip() {
        given().get("/api/v1/plans/nottinghamshire-pcc-theme-3-2018-21")
                .then()
                .statusCode(200)
                .body("targets.size()", equalTo(16))
                .body("targets.measures.flatten().deliverable.reports.flatten().size()", equalTo(11))
                .body("headlines[0].green", equalTo(16));
        given().get("/api/v1/plans/norfolk-ccsp-2012-15")
                .then()
                .statusCode(200)
                .body("priorities.id.size()", equalTo(6))
                .body("priorities.sponsor", hasItem("norfolk-youth-offending-team"))
                .body("targets.size()", equalTo(29));
        given().get("/api/v1/indicators/repeat-domestic-violence/values?area=E92000001&agency=national-figures")
                .then()
                .statusCode(200)
                .body("items.value", equalTo(List.of(24)));
        given().get("/api/v1/plans/nottingham-cdp-until-2019")
                .then()
                .statusCode(200)
                .body("endedOn", equalTo("2019-03-31"))
                .body("targets[0].measures[0].percent", equalTo(20));
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    private static ValidatableResponse report(String quarter, String body) {
        return report(quarter, body, "fewer");
    }

    private static ValidatableResponse report(String quarter, String body, String target) {
        return given().contentType("application/json")
                .urlEncodingEnabled(false)
                .body(body)
                .put("/api/v1/plans/demo-of-work/targets/" + target + "/reports/" + quarter)
                .then();
    }

    private static int put(String title, int status) {
        return given().contentType("application/json")
                .body(PLAN.formatted(title, "reduce-any"))
                .put(DEMO)
                .then()
                .statusCode(status)
                .extract()
                .path("version");
    }
}
