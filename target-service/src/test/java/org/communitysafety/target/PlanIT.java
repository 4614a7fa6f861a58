package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** The plan that ships, and plans that are put. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class PlanIT {
    private static final String NOTTINGHAM = "/api/v1/plans/nottingham-cdp-2021-24";
    private static final String DEMO = "/api/v1/plans/demo-of-this-test";
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
