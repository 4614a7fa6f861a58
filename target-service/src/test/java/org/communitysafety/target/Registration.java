package org.communitysafety.target;

import static io.restassured.RestAssured.given;

/** Registers what a test needs for itself alone. */
final class Registration {
    private Registration() {}

    static void agency(String id, String area) {
        int status = given().contentType("application/json")
                .body("{\"name\":\"%s\",\"kind\":\"police\",\"area\":\"%s\",\"from\":\"2018-01-01\"}"
                        .formatted(id, area))
                .put("/api/v1/agencies/" + id)
                .statusCode();
        if (status != 200 && status != 201) {
            throw new AssertionError("agency not taken: " + status);
        }
    }

    static void lookUp(String csvRows) {
        given().contentType("text/csv")
                .body("lsoa_code,lsoa_name,ward_code,ward_name,lad_code,lad_name,utla_code,population_2021\r\n"
                        + csvRows)
                .put("/api/v1/areas")
                .then()
                .statusCode(200);
    }
}
