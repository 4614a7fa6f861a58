package org.communitysafety.target;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the running service as the gateway does. */
final class Values {
    private Values() {}

    static List<Map<String, Object>> of(String indicator, String query) {
        return items("/api/v1/indicators/" + indicator + "/values?" + query);
    }

    /** All pages. */
    static List<Map<String, Object>> items(String path) {
        List<Map<String, Object>> items = new ArrayList<>();
        String next = path;
        while (next != null) {
            JsonPath page = given().urlEncodingEnabled(false)
                    .get(next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            items.addAll(page.getList("items"));
            next = page.getString("next");
        }
        return items;
    }

    static long sum(List<Map<String, Object>> values) {
        return values.stream()
                .mapToLong(value -> ((Number) value.get("value")).longValue())
                .sum();
    }

    static List<Map<String, Object>> feeds(String query) {
        return items("/api/v1/feeds?" + query);
    }

    /** How many subjects of an agency ever arrived. */
    static long arrived(String agency) {
        return feeds("agency=" + agency).stream()
                .mapToLong(feed -> ((Number) feed.get("arrived")).longValue())
                .sum();
    }
}
