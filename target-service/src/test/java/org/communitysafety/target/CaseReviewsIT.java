package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.IncidentRecorded;
import org.communitysafety.contracts.Topics;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Victims who reach the threshold of a case review. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class CaseReviewsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String OF_CASES = "case-review-threshold";
    private static final Instant LATER = Instant.parse("2020-01-01T00:00:00Z");

    @Inject
    EventsOnKafka events;

    @Test
    void theThirdComplaintInSixMonthsReachesItAndACorrectionOfTheFirstMovesThatMonth() {
        String agency = Defining.agency("reviewed-police");
        define("reviewed-asb", agency).statusCode(201);
        publish(
                complaint(agency, "4", "2018-07-20", "2018-07-25", "k1:a", null),
                complaint(agency, "3", "2018-06-01", "2018-07-01", "k1:a", null),
                complaint(agency, "2", "2018-03-01", "2018-03-02", "k1:a", null),
                complaint(agency, "1", "2018-01-01", "2018-01-01", "k1:a", null),
                complaint(agency, "5", "2018-07-01", "2018-07-02", "k1:b", null),
                complaint(agency, "6", "2018-05-01", "2018-07-02", "k1:b", null),
                complaint(agency, "7", "2018-07-01", "2018-07-03", "k1:b", null));

        awaitMonths("reviewed-asb", Map.of("2018-01", 0.0, "2018-03", 0.0, "2018-07", 1.0));

        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            publish(complaint(agency, "1", "2017-12-01", "2017-12-31", "k1:a", LATER));
            awaitMonths("reviewed-asb", Map.of("2017-12", 0.0, "2018-03", 0.0, "2018-07", 1.0));
            publish(complaint(agency, "4", "2018-06-20", "2018-07-25", "k1:a", LATER));
            awaitMonths("reviewed-asb", Map.of("2017-12", 0.0, "2018-03", 0.0, "2018-07", 0.0));
            publish(complaint(agency, "1", "2018-01-01", "2018-01-20", "k1:a", LATER.plusSeconds(1)));
            awaitMonths("reviewed-asb", Map.of("2018-01", 0.0, "2018-03", 0.0, "2018-07", 1.0));
            kafka.await(
                    Topics.INDICATOR_VALUES,
                    SOON,
                    record -> Defining.says(
                            record.value(),
                            "reviewed-asb",
                            Defining.WARD,
                            "\"period\":\"2018-07\"",
                            "\"numerator\":0,"));
        }
        events.publish(List.of(events.cancelled(agency, "2", LATER, "9")));
        awaitMonths("reviewed-asb", Map.of("2018-01", 0.0, "2018-07", 0.0));
        assertEquals(List.of(), VerificationIT.differences(agency));
    }

    @Test
    void aComplaintWithoutTheDateItWasRecordedLeavesItsMonthUnsure() {
        String agency = Defining.agency("unsure-police");
        define("unsure-asb", agency).statusCode(201);
        publish(
                complaint(agency, "1", "2018-10-03", "2018-10-03", "k1:a", null),
                complaint(agency, "2", "2018-10-05", null, "k1:a", null));

        for (YearMonth month = YearMonth.of(2017, 9);
                month.isBefore(YearMonth.of(2018, 11));
                month = month.plusMonths(1)) {
            long sent = month.equals(YearMonth.of(2018, 10)) ? 2 : 0;
            events.publish(List.of(events.declared(
                    agency, month.toString(), "/sources/unsure", null, Map.of("anti-social-behaviour", sent))));
        }

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        true,
                        Defining.one("anti-social-behaviour", Defining.WARD, "2018-10&agency=" + agency)
                                .get("complete")));
        assertEquals(null, Defining.one("unsure-asb", Defining.WARD, "2018-10").get("complete"));
        publish(complaint(agency, "2", "2018-10-05", "2018-10-06", "k1:a", LATER));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        true,
                        Defining.one("unsure-asb", Defining.WARD, "2018-10").get("complete")));
    }

    @Test
    void everyFaultOfAThresholdIsNamed() {
        String defined = Defining.defined("faulty-threshold", OF_CASES, "count")
                + ",\"selections\":[{\"categories\":[\"anti-social-behaviour\"]}],\"windowMonths\":6";

        Defining.put("faulty-threshold", defined + "}")
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/by", "/threshold", "/windowMonths"));
        Defining.put(
                        "faulty-threshold",
                        defined + ",\"by\":\"recorded\",\"threshold\":{\"complaints\":0,\"months\":61}}")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/threshold/complaints",
                                "/threshold/months",
                                "/threshold/reportedWithinMonths",
                                "/windowMonths"));
    }

    private static ValidatableResponse define(String indicator, String agency) {
        return Defining.put(
                indicator,
                Defining.defined(indicator, OF_CASES, "count")
                        + ",\"by\":\"recorded\",\"threshold\":{\"complaints\":3,\"months\":6,\"reportedWithinMonths\":1},"
                        + "\"selections\":[{\"categories\":[\"anti-social-behaviour\"],\"agencies\":[\"" + agency
                        + "\"]}]}");
    }

    private static Defining.Told complaint(
            String agency, String reference, String on, String recordedOn, String victim, Instant at) {
        return new Defining.Told(
                new IncidentRecorded(
                        agency,
                        reference,
                        on,
                        recordedOn,
                        "anti-social-behaviour",
                        null,
                        null,
                        Defining.WARD,
                        victim,
                        null,
                        null,
                        null),
                at);
    }

    private void publish(Defining.Told... told) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        Arrays.stream(told).forEach(each -> records.add(events.recorded(each.incident(), "1", each.at())));
        events.publish(records);
    }

    private static void awaitMonths(String indicator, Map<String, Double> expected) {
        await().atMost(SOON).untilAsserted(() -> assertEquals(expected, Defining.months(indicator, Defining.WARD)));
    }
}
