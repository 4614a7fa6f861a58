package org.communitysafety.target;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.FeedDeclared;
import org.communitysafety.contracts.PanelMet;
import org.communitysafety.contracts.ReferralStep;
import org.communitysafety.contracts.ReferralStepCancelled;

/** Referrals as a test sends them, each on a pathway of its own with one clock. */
@ApplicationScoped
public class Referring {
    static final Instant THEN = Instant.parse("2019-06-01T00:00:00Z");
    private static final String PATHWAY =
            """
            {"pathway":"%s","from":"2019-01-01","title":"A panel","purpose":"testing","leadBody":"nottingham-cdp",
             "steps":[{"step":"MADE","title":"Made","role":"opens"},{"step":"DONE","title":"Done","role":"acts"},
                      {"step":"CLOSED","title":"Closed","role":"closes"}],
             "clocks":[{"clock":"done","title":"Done in time","from":["MADE"],"to":["DONE"],"starts":"first",
                        "days":%d,"dayKind":"calendar","warnDays":0}]}
            """;

    private final EventsOnKafka events;

    public Referring(EventsOnKafka events) {
        this.events = events;
    }

    static String registered(String agency) {
        Registration.agency(agency, areaOf(agency));
        return agency;
    }

    static String areaOf(String agency) {
        return "E06999" + (600 + Math.floorMod(agency.hashCode(), 300));
    }

    static String pathway(String pathway, int days, int status) {
        given().contentType("application/json")
                .body(PATHWAY.formatted(pathway, days))
                .put("/api/v1/pathways/" + pathway)
                .then()
                .statusCode(status);
        return pathway;
    }

    /** What became of those on a pathway; never with a token of a person. */
    static ValidatableResponse on(String pathway, String question) {
        return given().get("/api/v1/pathways/" + pathway + "/referrals" + question)
                .then()
                .statusCode(200)
                .body(not(containsString("k1:")));
    }

    ProducerRecord<byte[], byte[]> step(
            String agency, String reference, String pathway, String step, String at, String id) {
        return corrected(agency, reference, pathway, step, at, id, null);
    }

    ProducerRecord<byte[], byte[]> corrected(
            String agency, String reference, String pathway, String step, String at, String id, String corrects) {
        ReferralStep data = new ReferralStep(
                agency,
                reference,
                pathway,
                step,
                at,
                null,
                null,
                null,
                "k1:of-" + reference,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                corrects,
                null);
        return events.ofReferral(EventTypes.REFERRAL_STEP, agency, reference, id, THEN, data);
    }

    ProducerRecord<byte[], byte[]> told(ReferralStep data, String id) {
        return events.ofReferral(EventTypes.REFERRAL_STEP, data.agency(), data.reference(), id, THEN, data);
    }

    /**
     * That a case about two persons was brought before a conference.
     *
     * @param pair of a victim and a perpetrator
     */
    ProducerRecord<byte[], byte[]> made(
            String agency, String reference, String at, String pair, String incident, String id, String corrects) {
        ReferralStep data = new ReferralStep(
                agency,
                reference,
                "marac",
                "MADE",
                at,
                null,
                null,
                null,
                "k1:victim-" + pair,
                "k1:perpetrator-" + pair,
                null,
                null,
                null,
                null,
                Map.of("incident", incident),
                corrects,
                null);
        return events.ofReferral(EventTypes.REFERRAL_STEP, agency, reference, id, THEN, data);
    }

    ProducerRecord<byte[], byte[]> cancelled(String agency, String reference, String id, String step) {
        ReferralStepCancelled data = new ReferralStepCancelled(agency, reference, step, "recorded-in-error");
        return events.ofReferral(EventTypes.REFERRAL_STEP_CANCELLED, agency, reference, id, THEN, data);
    }

    /** @param id of two that speak of one meeting the greater is the newer */
    ProducerRecord<byte[], byte[]> met(
            String agency, String panel, String at, String id, List<String> attended, List<String> invited) {
        PanelMet data = new PanelMet(agency, panel, at, attended, invited);
        return events.ofReferral(EventTypes.PANEL_MET, agency, null, id, THEN, data);
    }

    /** @param day a later one replaces what the agency declared of the month before */
    ProducerRecord<byte[], byte[]> declared(String agency, String month, String pathway, long steps, String day) {
        return events.declared(
                new FeedDeclared(agency, month, null, Map.of(pathway, steps), null),
                "/agencies/" + agency,
                Instant.parse(day + "T00:00:00Z"));
    }

    ProducerRecord<byte[], byte[]> declared(FeedDeclared data) {
        return events.declared(data, "/agencies/" + data.agency(), THEN);
    }

    void publish(List<ProducerRecord<byte[], byte[]>> records) {
        events.publish(records);
    }
}
