package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communitysafety.contracts.IncidentRecorded;

/** Defines indicators over REST, tells incidents that they count, and reads what came of it. */
final class Defining {
    static final String WARD = "E05999701";

    private Defining() {}

    static String agency(String id) {
        Registration.lookUp("E01999701,Quay 1,E05999701,Quay,E06999701,Haven,E06999701,100\r\n"
                + "E01999702,Quay 2,E05999701,Quay,E06999701,Haven,E06999701,200\r\n"
                + "E01999703,Moor 1,E05999702,Moor,E06999701,Haven,E06999701,300\r\n");
        Registration.agency(id, "E06999701");
        return id;
    }

    static ValidatableResponse put(String id, String body) {
        return given().contentType("application/json")
                .body(body)
                .put("/api/v1/indicators/" + id)
                .then();
    }

    static ValidatableResponse weights(String categories) {
        return given().contentType("application/json")
                .body("{\"weights\":\"test-weights\",\"from\":\"2018-04-01\",\"title\":\"Test\",\"source\":\"Test\","
                        + "\"offenceCodes\":{\"28\":10},\"categories\":" + categories + "}")
                .put("/api/v1/weights/test-weights")
                .then()
                .body("note", nullValue());
    }

    static String defined(String id, String kind, String unit) {
        return "{\"indicator\":\"%s\",\"from\":\"2018-04-01\",\"title\":\"%s\",\"unit\":\"%s\",\"polarity\":\"lower-is-better\",\"kind\":\"%s\""
                .formatted(id, id, unit, kind);
    }

    static String counting(String id, String agency, String selection) {
        return defined(id, "count", "count") + ",\"selections\":[{" + selection + ",\"agencies\":[\"" + agency
                + "\"]}]}";
    }

    record Told(IncidentRecorded incident, Instant at) {}

    static Told incident(
            String agency, String reference, String month, String category, String code, List<String> flags) {
        return new Told(
                new IncidentRecorded(
                        agency, reference, month, null, category, code, flags, "E01999701", null, null, null, null),
                null);
    }

    static Told recordedOn(String agency, String reference, String month, String on, Instant... at) {
        return new Told(
                new IncidentRecorded(
                        agency, reference, month, on, "burglary", null, null, WARD, null, null, null, null),
                at.length == 0 ? null : at[0]);
    }

    static Told victim(String agency, String reference, String on, String victim, Instant at) {
        return new Told(
                new IncidentRecorded(
                        agency, reference, on, null, "hate-crime", null, null, WARD, victim, null, null, null),
                at);
    }

    /** A violent crime that is marked as a hate crime. */
    static Told flagged(String agency, String reference, String on, String victim) {
        return new Told(
                new IncidentRecorded(
                        agency,
                        reference,
                        on,
                        null,
                        "violent-crime",
                        null,
                        List.of("hate"),
                        WARD,
                        victim,
                        null,
                        null,
                        null),
                null);
    }

    static Told at(String agency, String reference, String area) {
        return new Told(
                new IncidentRecorded(
                        agency, reference, "2018-10", null, "burglary", null, null, area, null, null, null, null),
                null);
    }

    static Map<String, Double> months(String indicator, String area, String... agency) {
        Map<String, Double> months = new TreeMap<>();
        String of = agency.length == 0 ? "" : "&agency=" + agency[0];
        Values.of(indicator, "period=month&area=" + area + of)
                .forEach(value ->
                        months.put(value.get("period").toString(), ((Number) value.get("value")).doubleValue()));
        return months;
    }

    static Map<String, Object> one(String indicator, String area, String period) {
        return Values.of(indicator, "period=month&area=" + area + "&from=" + period + "&to=" + period)
                .get(0);
    }

    static boolean says(byte[] value, String... parts) {
        String text = value == null ? "" : new String(value);
        return List.of(parts).stream().allMatch(text::contains);
    }
}
