package org.communitysafety.target;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.ReferralStep;

/** A pathway with a cohort as a test has it for itself alone, with its agency and its figures. */
record Cohort(Referring referring, String pathway) {
    private static final String PATHWAY =
            """
            {"pathway":"%s","from":"2019-01-01","title":"A cohort","purpose":"testing","leadBody":"nottingham-cdp",
             "steps":[{"step":"MADE","title":"Made","role":"opens"},{"step":"ENTERED","title":"In","role":"enters"},
                      {"step":"SCORED","title":"Scored","role":"scores"},{"step":"LEFT","title":"Out","role":"leaves"},
                      {"step":"OFFENDED","title":"Offended","role":"offends"},
                      {"step":"CLOSED","title":"Closed","role":"closes"}],
             "attributes":[{"attribute":"sex","title":"Sex","values":["female","male","not-stated"]},
                           {"attribute":"offence","title":"Offence","values":["theft","violence"]}],
             "scoring":{"matrix":"m","version":1,"title":"M","least":0,"most":100,"halfLifeDays":100,
                        "factors":[{"factor":"theft","title":"Theft","weight":2.5},
                                   {"factor":"violence","title":"Violence","weight":10}]}}
            """;

    static Cohort on(Referring referring, String pathway) {
        given().contentType("application/json")
                .body(PATHWAY.formatted(pathway))
                .put("/api/v1/pathways/" + pathway)
                .then()
                .statusCode(201);
        Cohort cohort = new Cohort(referring, pathway);
        Referring.registered(cohort.agency());
        return cohort;
    }

    String agency() {
        return pathway + "-cohort-police";
    }

    ProducerRecord<byte[], byte[]> step(String reference, String step, String at, String id) {
        return step(reference, step, at, id, null);
    }

    ProducerRecord<byte[], byte[]> step(String reference, String step, String at, String id, BigDecimal score) {
        return told(reference, step, at, id, score, Map.of());
    }

    ProducerRecord<byte[], byte[]> stated(
            String reference, String step, String at, String id, String attribute, String value) {
        return told(reference, step, at, id, null, Map.of(attribute, value));
    }

    private ProducerRecord<byte[], byte[]> told(
            String reference, String step, String at, String id, BigDecimal score, Map<String, String> attributes) {
        String person = "k1:of-" + reference;
        return referring.told(
                new ReferralStep(
                        agency(),
                        reference,
                        pathway,
                        step,
                        at,
                        null,
                        null,
                        null,
                        person,
                        null,
                        null,
                        null,
                        null,
                        score,
                        attributes,
                        null,
                        null),
                id);
    }

    ProducerRecord<byte[], byte[]> cancelled(String reference, String id, String step) {
        return referring.cancelled(agency(), reference, id, step);
    }

    static ValidatableResponse put(String indicator, String kind, String unit, String members) {
        return given().contentType("application/json")
                .body(
                        """
                        {"indicator":"%s","from":"2019-01-01","title":"%s","unit":"%s","kind":"%s",
                         "polarity":"lower-is-better",%s}
                        """
                                .formatted(indicator, indicator, unit, kind, members))
                .put("/api/v1/indicators/" + indicator)
                .then();
    }

    /** @param members further members of the definition; an at sign stands for the selection of those who enter */
    void define(String indicator, String kind, String unit, String members) {
        String entering = "[{\"pathways\":[\"%s\"],\"roles\":[\"enters\"]}]".formatted(pathway);
        put(indicator, kind, unit, members.replace("@", entering)).statusCode(201);
    }

    Map<String, Map<String, Object>> values(String indicator, String kind) {
        Map<String, Map<String, Object>> byPeriod = new TreeMap<>();
        Values.of(indicator, "agency=" + agency() + "&period=" + kind)
                .forEach(value -> byPeriod.put((String) value.get("period"), value));
        return byPeriod;
    }

    /** Numerators and denominators by period. */
    Map<String, List<Object>> shares(String indicator, String kind) {
        Map<String, List<Object>> shares = new TreeMap<>();
        values(indicator, kind)
                .forEach((period, value) ->
                        shares.put(period, List.of(value.get("numerator"), value.get("denominator"))));
        return shares;
    }

    /** Null where there is none. */
    Object value(String indicator, String month) {
        return values(indicator, "month").getOrDefault(month, Map.of()).get("value");
    }

    JsonPath composition(String indicator, String month) {
        return given().get("/api/v1/indicators/%s/values?agency=%s&period=month&from=%s&to=%s"
                        .formatted(indicator, agency(), month, month))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
