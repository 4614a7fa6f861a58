package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Has the running service verify its figures. */
final class Verifying {
    private Verifying() {}

    /** Differences that a verification finds under keys that hold a text: an agency, an indicator. */
    static List<Map<String, String>> differences(String text) {
        given().post("/api/v1/verification").then().statusCode(202);
        JsonPath done = await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> given().get("/api/v1/verification")
                                .then()
                                .statusCode(200)
                                .extract()
                                .jsonPath(),
                        answer -> !"RUNNING".equals(answer.getString("state")));
        assertEquals("DONE", done.getString("state"), done.getString("failure"));
        List<Map<String, String>> differences = done.getList("differences");
        return differences.stream()
                .filter(difference -> difference.get("key").contains(text))
                .toList();
    }
}
