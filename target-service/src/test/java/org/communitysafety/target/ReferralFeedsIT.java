package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.FeedDeclared;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** Feeds of pathways and panels: declared, counted and judged like those of categories, and figures rest on them. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class ReferralFeedsIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String OUTCOME = "whole-window-offending";
    private static final String STANDING = "whole-window-standing";

    @Inject
    Referring referring;

    @Test
    void aPathwayDeclaredShortLeavesItsFiguresIncompleteUntilTheMissingStepsCome() {
        String agency = Referring.registered("short-steps-council");
        String pathway = defined("short-steps");
        referring.publish(List.of(
                referring.step(agency, "R-1", pathway, "MADE", "2019-02-04", "1"),
                referring.step(agency, "R-1", pathway, "CLOSED", "2019-02-20", "2"),
                referring.declared(agency, "2019-02", pathway, 3, "2019-03-01")));

        await().atMost(SOON).untilAsserted(() -> assertEquals(false, complete("short-steps-made", agency, "2019-02")));
        Map<String, Object> feed = feed(agency, "2019-02");
        assertEquals(pathway, feed.get("pathway"));
        assertNull(feed.get("category"));
        assertNull(feed.get("panel"));
        assertEquals(List.of(3, 2, 2), List.of(feed.get("declared"), feed.get("received"), feed.get("arrived")));
        assertEquals("declared", feed.get("basis"));

        referring.publish(List.of(referring.step(agency, "R-2", pathway, "MADE", "2019-02-28", "1")));

        await().atMost(SOON).untilAsserted(() -> assertEquals(true, complete("short-steps-made", agency, "2019-02")));
        assertEquals(true, feed(agency, "2019-02").get("complete"));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            String area = (String) values("short-steps-made", agency).get(0).get("area");
            await().atMost(SOON)
                    .untilAsserted(() -> assertEquals(
                            true,
                            Published.value(kafka, "short-steps-made", area, "2019-02")
                                    .path("complete")
                                    .asBoolean()));
        }
        assertEquals(List.of(), Verifying.differences(agency));
    }

    @Test
    void aCorrectionIsTheStepThatItCorrectsAndACancelledStepWasSent() {
        String agency = Referring.registered("corrected-steps-council");
        String pathway = defined("corrected-steps");
        referring.publish(List.of(
                referring.corrected(agency, "R-1", pathway, "MADE", "2019-03-04", "2", "1"),
                referring.step(agency, "R-1", pathway, "MADE", "2019-02-04", "1"),
                referring.corrected(agency, "R-1", pathway, "MADE", "2019-03-05", "3", "2"),
                referring.step(agency, "R-2", pathway, "MADE", "2019-02-05", "1"),
                referring.cancelled(agency, "R-2", "2", "1"),
                referring.declared(agency, "2019-02", pathway, 2, "2019-03-01"),
                referring.declared(agency, "2019-03", pathway, 1, "2019-03-01")));

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(true, feed(agency, "2019-02").get("complete")));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(true, feed(agency, "2019-03").get("complete")));
        assertEquals(
                List.of(2, 0),
                List.of(
                        feed(agency, "2019-02").get("arrived"),
                        feed(agency, "2019-02").get("received")));
        assertEquals(
                List.of(1, 1),
                List.of(
                        feed(agency, "2019-03").get("arrived"),
                        feed(agency, "2019-03").get("received")));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    @Test
    void whatIsSaidOfIncidentsLeavesWhatWasSaidOfStepsAndMeetings() {
        String agency = Referring.registered("three-kinds-council");
        String pathway = defined("three-kinds");
        referring.publish(List.of(
                referring.met(agency, "three-kinds-panel", "2019-02-04", "1", List.of(agency), null),
                referring.step(agency, "R-1", pathway, "MADE", "2019-02-04", "1"),
                referring.declared(new FeedDeclared(
                        agency, "2019-02", null, Map.of(pathway, 1L), Map.of("three-kinds-panel", 2L))),
                referring.declared(agency, "2019-02", pathway, 2, "2019-01-01"),
                referring.declared(new FeedDeclared(agency, "2019-02", Map.of("burglary", 0L), null, null))));

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        List.of("burglary 0 true", "panel:three-kinds-panel 2 false", "pathway:three-kinds 1 true"),
                        Values.feeds("agency=" + agency + "&month=2019-02").stream()
                                .map(feed -> named(feed) + " " + feed.get("declared") + " " + feed.get("complete"))
                                .sorted()
                                .toList()));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    @Test
    void meetingsDeclaredShortLeaveWhoAttendedIncomplete() {
        String agency = Referring.registered("short-meetings-council");
        Cohort.put(
                        "short-meetings-attended",
                        "meetings",
                        "count",
                        "\"meetings\":{\"panels\":[\"channel\"],\"counts\":\"attended\"}")
                .statusCode(201);
        referring.publish(List.of(
                referring.met(agency, "channel", "2019-02-04", "1", List.of(agency), null),
                referring.declared(new FeedDeclared(agency, "2019-02", null, null, Map.of("channel", 2L)))));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(false, complete("short-meetings-attended", agency, "2019-02")));

        referring.publish(List.of(referring.met(agency, "channel", "2019-02-11", "2", List.of(agency), null)));

        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(true, complete("short-meetings-attended", agency, "2019-02")));
        assertEquals("channel", feed(agency, "2019-02").get("panel"));
        assertEquals(List.of(), Verifying.differences(agency));
    }

    @Test
    void anOutcomeNeedsAllMonthsFromEnteringAndWhoStandsAllSinceTheFeedBegan() {
        Cohort cohort = cohort();
        List<ProducerRecord<byte[], byte[]>> said = declaredFrom(cohort, YearMonth.of(2019, 2), YearMonth.of(2020, 2));
        said.add(cohort.step("W-1", "ENTERED", "2019-02-10", "1"));
        said.add(cohort.stated("W-1", "OFFENDED", "2019-08-10", "2", "offence", "theft"));
        referring.publish(said);
        await().atMost(SOON).untilAsserted(() -> assertEquals(true, complete(cohort, OUTCOME, "2020-02")));
        assertEquals(true, complete(cohort, STANDING, "2020-02"));

        referring.publish(List.of(referring.declared(cohort.agency(), "2019-07", "whole-window", 1, "2020-04-01")));

        await().atMost(SOON).untilAsserted(() -> assertEquals(false, complete(cohort, OUTCOME, "2020-02")));
        assertEquals(false, complete(cohort, STANDING, "2020-02"));
        assertEquals(true, complete(cohort, STANDING, "2019-06"));
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            String area =
                    (String) cohort.values(STANDING, "month").get("2020-02").get("area");
            for (String indicator : List.of(OUTCOME, STANDING)) {
                await().atMost(SOON)
                        .untilAsserted(() -> assertEquals(
                                "false",
                                Published.value(kafka, indicator, area, "2020-02")
                                        .path("complete")
                                        .asText()));
            }
        }
    }

    private Cohort cohort() {
        Cohort cohort = Cohort.on(referring, "whole-window");
        cohort.define(STANDING, "standing", "count", "\"standing\":{\"enters\":@}");
        cohort.define(
                OUTCOME,
                "outcome",
                "percent",
                "\"outcome\":{\"months\":12,\"counts\":\"with\",\"start\":@,\"happening\":"
                        + "[{\"pathways\":[\"whole-window\"],\"roles\":[\"offends\"]}]}");
        return cohort;
    }

    /** One step in the first month and in August, none in the others. */
    private List<ProducerRecord<byte[], byte[]>> declaredFrom(Cohort cohort, YearMonth first, YearMonth last) {
        List<ProducerRecord<byte[], byte[]>> said = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            long steps = month.equals(first) || month.getMonth() == Month.AUGUST ? 1 : 0;
            said.add(referring.declared(cohort.agency(), month.toString(), "whole-window", steps, "2020-03-01"));
        }
        return said;
    }

    /** Null too while there is no value yet. */
    private static Object complete(Cohort cohort, String indicator, String month) {
        Map<String, Object> value = cohort.values(indicator, "month").get(month);
        return value == null ? null : value.get("complete");
    }

    /** A pathway with an indicator of those that were made on it. */
    private static String defined(String pathway) {
        Referring.pathway(pathway, 10, 201);
        Cohort.put(
                        pathway + "-made",
                        "steps",
                        "count",
                        "\"steps\":{\"selections\":[{\"pathways\":[\"%s\"],\"roles\":[\"opens\"]}]}".formatted(pathway))
                .statusCode(201);
        return pathway;
    }

    private static String named(Map<String, Object> feed) {
        if (feed.get("category") != null) {
            return (String) feed.get("category");
        }
        return feed.get("pathway") == null ? "panel:" + feed.get("panel") : "pathway:" + feed.get("pathway");
    }

    private static Map<String, Object> feed(String agency, String month) {
        List<Map<String, Object>> found = Values.feeds("agency=%s&month=%s".formatted(agency, month));
        assertEquals(1, found.size(), found::toString);
        return found.get(0);
    }

    private static List<Map<String, Object>> values(String indicator, String agency) {
        return Values.of(indicator, "agency=" + agency + "&period=month");
    }

    /** Null where it is not known, or there is no value yet. */
    private static Object complete(String indicator, String agency, String month) {
        return values(indicator, agency).stream()
                .filter(value -> month.equals(value.get("period")))
                .findFirst()
                .map(value -> value.get("complete"))
                .orElse(null);
    }
}
