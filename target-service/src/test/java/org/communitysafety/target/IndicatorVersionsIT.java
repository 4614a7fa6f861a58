package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** When an indicator has a new version, and from when it holds. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class IndicatorVersionsIT {
    @Test
    void whatIsMadeOfARedefinedIndicatorHasANewVersionToo() {
        String agency = Defining.agency("redefining-police");
        String base = Defining.counting("redefined-base", agency, "\"categories\":[\"burglary\"]");
        Defining.put("redefined-base", base).statusCode(201);
        Defining.put("kept-part", Defining.counting("kept-part", agency, "\"flags\":[\"alcohol\"]"))
                .statusCode(201);
        Defining.put(
                        "redefined-rate",
                        Defining.defined("redefined-rate", "rate", "rate")
                                + ",\"rate\":{\"indicator\":\"redefined-base\"}}")
                .statusCode(201);
        Defining.put(
                        "redefined-share",
                        Defining.defined("redefined-share", "proportion", "percent")
                                + ",\"proportion\":{\"numerator\":\"kept-part\",\"denominator\":\"redefined-base\"}}")
                .statusCode(201);

        Defining.put("redefined-base", base.replace("burglary", "robbery")).body("version", equalTo(2));

        for (String made : List.of("redefined-rate", "redefined-share")) {
            given().get("/api/v1/indicators/" + made).then().body("version", equalTo(2));
            given().get("/api/v1/indicators/" + made + "/versions")
                    .then()
                    .body("items.reason", equalTo(Arrays.asList(null, "redefined-base in version 2")));
        }
        given().get("/api/v1/indicators/kept-part").then().body("version", equalTo(1));
        given().get("/api/v1/indicators/no-such-indicator/versions").then().statusCode(404);
    }

    @Test
    void aDefinitionThatIsToHoldLaterIsRefusedSinceItWouldCountNow() {
        Defining.put(
                        "early-homes",
                        Defining.defined("early-homes", "reported", "count").replace("2018-04-01", "2999-04-01") + "}")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/from")))
                .body("errors.code", equalTo(List.of("in-the-future")));
        given().get("/api/v1/indicators/early-homes").then().statusCode(404);
    }
}
