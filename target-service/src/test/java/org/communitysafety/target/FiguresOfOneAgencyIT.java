package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.FeedDeclared;
import org.communitysafety.contracts.ReferralStep;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Whether the figures of one agency are whole: by its own feed where it tells of them, and by those of all where others do. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class FiguresOfOneAgencyIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String PATHWAY = "told-by-others";
    private static final String AREA = "E06999951";
    private static final String COUNCIL = "told-by-others-council";
    private static final String POLICE = "told-by-others-police";

    @Inject
    Referring referring;

    @Test
    void whoReferredIsToldByTheirReceiversAndIsNotWholeWhileTheirsAreMissing() {
        Registration.agency(COUNCIL, AREA);
        Registration.agency(POLICE, AREA);
        Referring.pathway(PATHWAY, 10, 201);
        define("told-by-others-reported", "agency");
        define("told-by-others-referred", "referrer");
        referring.publish(List.of(
                referred(COUNCIL, "R-1", COUNCIL, "1"),
                referred(COUNCIL, "R-2", POLICE, "2"),
                referred(POLICE, "R-3", POLICE, "3"),
                declared(COUNCIL, 3),
                declared(POLICE, 1)));

        await().atMost(SOON).untilAsserted(() -> assertEquals(true, complete("told-by-others-reported", POLICE)));
        await().atMost(SOON).untilAsserted(() -> assertEquals(false, complete("told-by-others-reported", COUNCIL)));
        assertEquals(false, complete("told-by-others-referred", POLICE));
        assertEquals(List.of(), whole("told-by-others-referred", POLICE));

        referring.publish(List.of(referred(COUNCIL, "R-4", POLICE, "4")));

        await().atMost(SOON).untilAsserted(() -> assertEquals(true, complete("told-by-others-referred", POLICE)));
        assertEquals(true, complete("told-by-others-reported", COUNCIL));
        assertEquals(List.of(), Verifying.differences(COUNCIL));
    }

    @Test
    void whoNeverSendsIsWholeByTheFeedsOfThoseWhoTellOfIt() {
        String council = "told-of-others-council";
        String silent = "told-of-others-charity";
        Registration.agency(council, "E06999952");
        Registration.agency(silent, "E06999952");
        Cohort.put(
                        "told-of-others-attended",
                        "meetings",
                        "count",
                        "\"meetings\":{\"panels\":[\"channel\"],\"counts\":\"attended\"}")
                .statusCode(201);
        referring.publish(List.of(
                referring.met(council, "channel", "2019-02-04", "1", List.of(council, silent), null),
                referring.declared(new FeedDeclared(council, "2019-02", null, null, Map.of("channel", 1L)))));

        await().atMost(SOON).untilAsserted(() -> assertEquals(true, complete("told-of-others-attended", silent)));
    }

    private static void define(String indicator, String dimension) {
        Cohort.put(
                        indicator,
                        "steps",
                        "count",
                        "\"steps\":{\"agency\":\"%s\",\"selections\":[{\"pathways\":[\"%s\"],\"roles\":[\"opens\"]}]}"
                                .formatted(dimension, PATHWAY))
                .statusCode(201);
    }

    private ProducerRecord<byte[], byte[]> referred(String agency, String reference, String referrer, String id) {
        ReferralStep data = new ReferralStep(
                agency,
                reference,
                PATHWAY,
                "MADE",
                "2019-02-04",
                null,
                referrer,
                null,
                "k1:of-" + reference,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null,
                null);
        return referring.told(data, id);
    }

    private ProducerRecord<byte[], byte[]> declared(String agency, long steps) {
        return referring.declared(agency, "2019-02", PATHWAY, steps, "2019-03-01");
    }

    /** Null where it is not known, or there is no value yet. */
    private static Object complete(String indicator, String agency) {
        return Values.of(indicator, "agency=" + agency + "&period=month").stream()
                .filter(value -> "2019-02".equals(value.get("period")))
                .findFirst()
                .map(value -> value.get("complete"))
                .orElse(null);
    }

    /** Those of its area that are whole, zeros that nobody sent among them. */
    private static List<Map<String, Object>> whole(String indicator, String agency) {
        return Values.of(indicator, "agency=%s&period=month&area=%s&fill=zero".formatted(agency, AREA)).stream()
                .filter(value -> Boolean.TRUE.equals(value.get("complete")))
                .toList();
    }
}
