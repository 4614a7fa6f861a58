package org.communitysafety.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.communitysafety.gateway.Backends;
import org.communitysafety.gateway.GatewayProcess;
import org.communitysafety.gateway.stream.SampleEvents;
import org.communitysafety.testkit.KafkaProbe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked of the scorecard and of a measure's definition. */
class ScorecardPageIT {
    private static final String PLAN = "asked-" + UUID.randomUUID();

    private static Backends backends;
    private static GatewayProcess gateway;
    private static KafkaProbe kafka;

    @BeforeAll
    static void start() {
        backends = new Backends();
        gateway = GatewayProcess.start(backends, Map.of());
        kafka = KafkaProbe.ofPlatform();
        SampleEvents sample = new SampleEvents(kafka, PLAN);
        sample.publishAll();
        sample.alert("alert-" + PLAN, "FIRING", "Volume of incidents turned red");
        Awaitility.await().until(() -> page("").body().contains("turned red"));
    }

    @AfterAll
    static void stop() {
        kafka.close();
        gateway.close();
        backends.close();
    }

    @Test
    void theMeasuresOfOnePriorityAreShownAloneAndTheChoiceCanBeTakenBack() {
        String page = page("&priority=anti-social-behaviour").body();

        assertTrue(page.contains("<strong>0</strong> of 2 measures on track, <strong>1</strong> off track"), page);
        assertFalse(page.contains("measure-reduce-crime"), page);
        assertTrue(page.contains("<a class=\"govuk-link\" id=\"show-all\" href=\"/?plan=" + PLAN + "\">"), page);
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=31.3.2021, asOf, “As of” must be a real date",
        "knownAt=2199-01-01, knownAt, “As known on” must be today or a day in the past",
        "since=%3Cscript%3E, since, “Compare with” must be a real date",
        "priority=peace, priority, Choose a priority of this plan: there is no “peace”"
    })
    void whatCannotBeAnsweredIsNamedWithWhatWouldBeRight(String asked, String field, String right) {
        HttpResponse<String> answer = page("&" + asked);

        assertEquals(422, answer.statusCode());
        assertTrue(answer.body().contains("<a href=\"#" + field + "\">" + right), answer.body());
        assertTrue(answer.body().contains("id=\"" + field + "\""), answer.body());
        assertFalse(answer.body().contains("<script>"), answer.body());
        assertFalse(answer.body().contains("26,009"), "no figures of another day than the one asked for");
    }

    @Test
    void aDayInThePastIsAskedOfTheServiceAndSaysSo() {
        backends.say("/api/v1/scorecard", SampleAnswers.scorecard(30_000));

        String page = page("&asOf=2021-03-31&knownAt=2021-06-30").body();

        assertTrue(
                page.contains("This is the past: the figures as of 31 March 2021, by what was known on 30 June 2021"));
        assertTrue(page.contains("30,000"), page);
        assertFalse(page.contains("sse-connect"), "it does not change");
        assertFalse(page.contains("turned red"), "no alert of today");
    }

    @Test
    void whatHasChangedSinceAnEarlierDayStandsAtEachMeasure() {
        backends.say("/api/v1/scorecard", SampleAnswers.scorecard(30_000));

        String page = page("&since=2021-06-30").body();

        assertTrue(page.contains("Since 30 June 2021: 1 measure has another status, 4 measures are new."), page);
        assertTrue(page.contains("30,000 in 2020/21."), page);
        assertTrue(page.contains("Nothing was known of it on 30 June 2021."), page);
        assertTrue(page.contains("sse-connect"), "the figures of now change");
    }

    @Test
    void withoutADayItIsHeldAgainstWhatTheBoardLastHad() {
        backends.say("/api/v1/board-reports/last", SampleAnswers.report(30_000));
        backends.say("/api/v1/board-reports", SampleAnswers.BOARDS);

        Awaitility.await()
                .until(() -> page("").body().contains("Since the board of 14 June 2021: 1 measure has another status"));
    }

    @Test
    void aScreenOnAWallHasTheFiguresWithoutNavigation() {
        String page = page("&kiosk=1").body();

        assertTrue(page.contains("26,009"), page);
        assertTrue(page.contains("sse-connect"), page);
        assertFalse(page.contains("<nav"), page);
        assertFalse(page.contains("<form"), page);
    }

    @Test
    void aMeasureCalledAsAScriptIsOnlyShown() {
        String hostile = "hostile-" + UUID.randomUUID();

        new SampleEvents(kafka, hostile).publishPlanWithMeasureCalled("<script>alert(1)</script>\"'");

        Awaitility.await().until(() -> gateway.get("/?plan=" + hostile).body().contains("26,009"));
        for (String look : new String[] {"", "&kiosk=1"}) {
            String page = gateway.get("/?plan=" + hostile + look).body();
            assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;"), page);
            assertFalse(page.contains("<script>"), page);
        }
    }

    @Test
    void aDefinitionSaysWhatIsCountedWhoAnswersForItAndWhatChanged() {
        SampleAnswers.defineFirstMeasure(backends, PLAN);

        String page =
                gateway.get("/measures/reduce-crime/definition?plan=" + PLAN).body();

        for (String shown : new String[] {
            "Crimes &lt;b&gt;with&lt;/b&gt; a victim",
            "Home Office",
            "Nottinghamshire Police",
            "Lower is better",
            "Below 37,486",
            "1 April 2022",
            "baseline, value: 37,486 became 36,000"
        }) {
            assertTrue(page.contains(shown), shown + " is missing in " + page);
        }
        assertEquals(404, gateway.get("/measures/none/definition?plan=" + PLAN).statusCode());
    }

    @Test
    void whatAFirstVisitNeedsIsUnderAHundredKilobytesAndStreamAndApiGoAsTheyAre() throws IOException {
        FirstVisit visit = FirstVisit.of(gateway, "/?plan=" + PLAN);

        System.out.println("a first visit of the scorecard: " + visit.bytes() + " bytes");
        assertTrue(visit.page().contains("26,009"), visit.page());
        assertEquals(6, visit.assets(), "style sheets and scripts");
        assertTrue(visit.bytes() < 100 * 1024, visit.bytes() + " bytes");
        assertEquals(
                Optional.empty(),
                gateway.get("/api/v1/plans", "Accept-Encoding", "gzip")
                        .headers()
                        .firstValue("Content-Encoding"));
        assertEquals(
                page("").body(),
                gateway.get("/?plan=" + PLAN, "Accept-Encoding", "gzip;q=0").body());
    }

    private static HttpResponse<String> page(String asked) {
        return gateway.get("/?plan=" + PLAN + asked);
    }
}
