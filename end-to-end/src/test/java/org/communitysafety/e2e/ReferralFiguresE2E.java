package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.GoldenCase;
import org.communitysafety.e2e.data.ReferralStep;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Command;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Referrals;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** What the documents print of referrals comes out when the steps behind it are sent. */
@TestMethodOrder(OrderAnnotation.class)
@Timeout(120)
class ReferralFiguresE2E {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final FictionalCity CITY = new FictionalCity(66);
    private static final String POLICE = CITY.agency();
    private static final String COUNCIL = "testville-66-council";
    private static final String CARE = "testville-66-social-care";
    private static final String PANEL = "complex-persons-panel";
    private static final String YEAR = "period=financial-year&from=2017-18&to=2017-18";
    private static final String BATCH = "application/cloudevents-batch+json";
    /** Golden figures have four digits. */
    private static final double ROUNDED = 0.00005;
    /** Golden intervals have 1.96 standard deviations, the platform's 1.959964. */
    private static final double ROUNDED_Z = 0.001;

    private static Platform platform;
    private static Referrals referrals;

    @BeforeAll
    static void registerAgencies() {
        platform = Platform.shared();
        referrals = new Referrals(platform.api(), ReferralStep.PERSON);
        CITY.register(platform.api());
        CITY.register(platform.api(), COUNCIL, "council");
    }

    /** Sent in every format, backwards, twice, with what puts a step right before the step that it puts right. */
    @Test
    @Order(1)
    void theBreachRateOfTestOnArrestIsThePrintedOne() {
        GoldenCase golden = GoldenCase.of("TOA-BREACH");
        int breaches = golden.input("numerator");
        int followedUp = golden.input("denominator");
        ReferralStep wrong = arrest(breaches, "ATTENDED", "2012-03-20");
        ReferralStep neverMissed = arrest(followedUp + 1, "MISSED", "2012-03-20");
        referrals.send(Api.CLOUD_EVENT, wrong.corrected("MISSED").cloudEvent());
        referrals.send(Api.CLOUD_EVENT, neverMissed.cancelled().cloudEvent());

        List<ReferralStep> missed = arrests(1, breaches - 1, "MISSED");
        List<ReferralStep> batch = new ArrayList<>(arrests(breaches, 40, "ATTENDED"));
        batch.add(neverMissed);
        batch.add(arrest(followedUp + 1, "MADE", "2012-03-01"));
        for (int time = 1; time <= 2; time++) {
            referrals.send(Api.NDJSON, String.join("\n", eventsAndBareData(missed)));
            referrals.send(
                    BATCH, batch.stream().map(ReferralStep::cloudEvent).collect(Collectors.joining(",", "[", "]")));
            referrals.send(Api.CSV, ReferralStep.csv(arrests(41, 60, "ATTENDED")));
        }
        arrests(61, followedUp, "ATTENDED").forEach(step -> referrals.send(Api.CLOUD_EVENT, step.cloudEvent()));

        String march = "period=month&from=2012-03&to=2012-03";
        assertFigure("test-on-arrest-breach-rate", march, breaches, followedUp, golden.expected("pct"));
        assertInterval("test-on-arrest-breach-rate", march, golden);
        assertEquals(
                followedUp + 1,
                figure("test-on-arrest-opened", march).path("value").asInt());
    }

    @Test
    @Order(2)
    void preventCaseManagementClosedWhatTheUpdateOf2018Prints() {
        GoldenCase golden = GoldenCase.of("PCM");
        int opened = golden.input("opened");
        int closed = golden.input("closed");
        List<ReferralStep> steps = new ArrayList<>();
        for (int n = 1; n <= opened; n++) {
            String month = golden.inputs().path("from_").asText().substring(0, 5) + "%02d".formatted(4 + n % 9);
            steps.add(step("prevent-case-management", "PCM-" + n, "MADE", month + "-03"));
            if (n <= closed) {
                steps.add(step(
                                "prevent-case-management",
                                "PCM-" + n,
                                "CLOSED",
                                golden.inputs().path("to").asText())
                        .with("reason", n % 2 == 0 ? "to-channel" : "no-further-concern"));
            }
        }
        Collections.reverse(steps);

        referrals.send(Api.NDJSON, steps.stream().map(ReferralStep::bare).collect(Collectors.joining("\n")));

        String indicator = "prevent-case-management-closed-to-opened";
        assertFigure(indicator, YEAR, closed, opened, golden.expected("closureRatePct"));
        JsonNode ratio = figure(indicator, YEAR);
        assertTrue(ratio.path("interval").isMissingNode(), ratio.toString());
        assertTrue(ratio.path("intervalNote").asText().contains("in its own time"), ratio.toString());
    }

    @Test
    @Order(3)
    void theDomesticViolenceCohortReturnedWhatTheUpdateOf2018Prints() {
        GoldenCase golden = GoldenCase.of("DVIOM");
        int accepted = golden.input("accepted");
        int returned = golden.input("returnedToStandard");
        List<ReferralStep> steps = new ArrayList<>();
        for (int n = 1; n <= accepted; n++) {
            String reference = "DVIOM-" + n;
            if (n <= returned) {
                steps.add(step("domestic-violence-iom", reference, "RETURNED", "2018-03-09")
                        .with("reason", "returned-to-standard"));
            }
            steps.add(step("domestic-violence-iom", reference, "ACCEPTED", "2017-11-15"));
            steps.add(step("domestic-violence-iom", reference, "MADE", "2017-11-01"));
        }

        referrals.send(Api.CSV, ReferralStep.csv(steps));

        String indicator = "domestic-violence-iom-returned-to-accepted";
        assertFigure(indicator, YEAR, returned, accepted, golden.expected("removedPct"));
        assertInterval(indicator, YEAR, golden);
    }

    @Test
    @Order(4)
    void thePanelsAttendanceIsThatOfEachAgencyInvited() {
        String first = meeting("2019-02-11", List.of(POLICE), "2019-02-11T18:00:00Z");
        String firstPutRight = meeting("2019-02-11", List.of(POLICE, COUNCIL), "2019-02-12T09:00:00Z");
        String second = meeting("2019-02-25", List.of(POLICE), "2019-02-25T18:00:00Z");
        String third = meeting("2019-03-11", List.of(COUNCIL, POLICE), "2019-03-11T18:00:00Z");

        referrals.send(Api.JSON, firstPutRight);
        referrals.send(Api.NDJSON, String.join("\n", third, first, second, third));

        String quarter = "period=quarter&from=2018-19-Q4&to=2018-19-Q4&agency=";
        assertFigure(PANEL + "-attendance", quarter + POLICE, 3, 3, 100);
        assertFigure(PANEL + "-attendance", quarter + COUNCIL, 2, 3, 200.0 / 3);
        assertFigure(PANEL + "-attendance", quarter + CARE, 0, 3, 0);
    }

    /** Behind the printed rate: each repeat has its last referral in the year before, some by another agency. */
    @Test
    @Order(5)
    void ofTheCasesBeforeAConferenceAreRepeatsWhatNorfolkPrints() {
        int percent = GoldenCase.of("NFK-MARAC-REPEAT").input("actual");
        List<ReferralStep> steps = new ArrayList<>();
        for (int n = 1; n <= 100; n++) {
            steps.add(conference(POLICE, "MARAC-" + n, n, "2011-0" + (1 + n % 9) + "-15")
                    .with("attributes", Map.of("incident", n % 3 == 0 ? "other-abuse" : "violence-or-threats")));
            if (n <= percent) {
                steps.add(conference(n % 2 == 0 ? POLICE : COUNCIL, "MARAC-LAST-" + n, n, "2010-11-15"));
            }
        }
        Collections.reverse(steps);

        referrals.send(Api.NDJSON, steps.stream().map(ReferralStep::bare).collect(Collectors.joining("\n")));

        String year = "period=calendar-year&from=2011&to=2011";
        assertFigure("marac-repeat-rate-current", year, percent, 100, percent);
        assertFigure("marac-repeat-rate-older", year, percent - percent / 3, 100, percent - percent / 3);
    }

    @Test
    @Order(6)
    void whatIsOverdueIsAFigureAndAnAlertUntilNothingIs() {
        String tasking = "tasking";
        List<ReferralStep> made = IntStream.rangeClosed(1, 3)
                .mapToObj(
                        n -> step(tasking, "TASK-" + n, "MADE", "2019-02-0" + n).with("to", CARE))
                .toList();
        referrals.send(Api.NDJSON, made.stream().map(ReferralStep::bare).collect(Collectors.joining("\n")));

        String february = "period=month&from=2019-02&to=2019-02";
        assertCount("tasking-decision-overdue", february, 3);
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        "3",
                        Overdue.alert(platform.api(), CARE, "FIRING")
                                .at("/evidence/overdue")
                                .asText()));

        String inTime = step(tasking, "TASK-1", "ACCEPTED", "2019-02-08").bare();
        String late = step(tasking, "TASK-2", "ACCEPTED", "2019-03-08").bare();
        ReferralStep refused = step(tasking, "TASK-3", "REFUSED", "2019-03-09").with("reason", "threshold-not-met");
        referrals.send(Api.NDJSON, String.join("\n", refused.bare(), late, inTime));

        assertCount("tasking-decision-overdue", february, 2);
        await().atMost(SOON)
                .until(() -> figure("tasking-standing-overdue", february).isMissingNode());
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        tasking,
                        Overdue.alert(platform.api(), CARE, "RESOLVED")
                                .at("/subject/pathway")
                                .asText()));
    }

    private static void assertCount(String indicator, String question, int count) {
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        count, figure(indicator, question).path("numerator").asInt(-1)));
    }

    @Test
    @Order(7)
    void aRecountAndAReplayFindNoDifference() {
        Command.Result result = platform.csp("verify");

        assertEquals(0, result.exitCode(), result.output());
        assertTrue(result.output().contains("No difference."), result.output());
        assertFalse(result.output().contains(ReferralStep.PERSON), result.output());
    }

    /** Backwards: the follow-up comes first. */
    private static List<ReferralStep> arrests(int first, int last, String followedUp) {
        return IntStream.rangeClosed(first, last)
                .boxed()
                .flatMap(n -> Stream.of(
                        arrest(n, followedUp, "2012-03-20"),
                        arrest(n, "ASSESSED", "2012-03-02"),
                        arrest(n, "MADE", "2012-03-01")))
                .toList();
    }

    private static ReferralStep arrest(int n, String step, String at) {
        return step("test-on-arrest", "TOA-" + n, step, at);
    }

    private static ReferralStep step(String pathway, String reference, String step, String at) {
        return ReferralStep.taken(POLICE, pathway, reference, step, at);
    }

    private static ReferralStep conference(String agency, String reference, int pair, String at) {
        return ReferralStep.taken(agency, "marac", reference, "MADE", at)
                .with("person", ReferralStep.PERSON + "victim-" + pair)
                .with("otherPerson", ReferralStep.PERSON + "perpetrator-" + pair);
    }

    private static List<String> eventsAndBareData(List<ReferralStep> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(n ->
                        n % 2 == 0 ? steps.get(n).cloudEvent() : steps.get(n).bare())
                .toList();
    }

    private static String meeting(String at, List<String> attended, String recorded) {
        return Api.json(Map.of(
                "agency", COUNCIL,
                "panel", PANEL,
                "at", at,
                "attended", attended,
                "invited", List.of(POLICE, COUNCIL, CARE),
                "recordedtime", recorded));
    }

    private static void assertFigure(
            String indicator, String question, int numerator, int denominator, double percent) {
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode figure = figure(indicator, question);
            assertEquals(numerator, figure.path("numerator").asInt(-1), figure.toString());
            assertEquals(denominator, figure.path("denominator").asInt(-1), figure.toString());
            assertEquals(percent, figure.path("value").asDouble(), ROUNDED, figure.toString());
        });
    }

    private static void assertInterval(String indicator, String question, GoldenCase golden) {
        JsonNode interval = figure(indicator, question).path("interval");
        JsonNode expected = golden.expected().path("wilson95");
        assertEquals(expected.path(0).asDouble(), interval.path("lower").asDouble(), ROUNDED_Z, interval.toString());
        assertEquals(expected.path(1).asDouble(), interval.path("upper").asDouble(), ROUNDED_Z, interval.toString());
        assertEquals(0.95, interval.path("level").asDouble());
        assertEquals("wilson", interval.path("method").asText());
    }

    private static JsonNode figure(String indicator, String question) {
        return referrals.figure(indicator, "area=" + CITY.area() + "&" + question);
    }
}
