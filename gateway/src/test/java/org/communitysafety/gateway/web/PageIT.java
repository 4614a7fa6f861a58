package org.communitysafety.gateway.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.gateway.Backends;
import org.communitysafety.gateway.GatewayProcess;
import org.communitysafety.gateway.routing.Service;
import org.communitysafety.gateway.stream.SampleEvents;
import org.communitysafety.gateway.web.report.SampleReport;
import org.communitysafety.testkit.KafkaProbe;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageIT {
    private static final String PLAN = "page-" + UUID.randomUUID();

    private static Backends backends;
    private static GatewayProcess gateway;
    private static KafkaProbe kafka;
    private static SampleEvents sample;

    @BeforeAll
    static void start() {
        backends = new Backends();
        gateway = GatewayProcess.start(backends, Map.of());
        kafka = KafkaProbe.ofPlatform();
        sample = new SampleEvents(kafka, PLAN);
        sample.publishAll();
        sample.alert("alert-" + PLAN, "FIRING", "Volume of incidents turned red");
        sample.mutedAlert("muted-" + PLAN, "threshold", "E06000018", "Robbery is above its threshold");
        Awaitility.await().until(() -> page().body().contains("above its threshold"));
    }

    @AfterAll
    static void stop() {
        kafka.close();
        gateway.close();
        backends.close();
    }

    @Test
    void thePageShowsEveryMeasureWithItsFiguresWithoutAScript() {
        String page = page().body();

        for (String shown : new String[] {
            "<strong>1</strong> of 5 measures on track, <strong>3</strong> off track",
            "+5,840 (+39.4%) from the baseline",
            "/measures/reduce-crime/definition?plan=" + PLAN,
            "37,486",
            "34,747",
            "26,009",
            "Below 37,486",
            "11,130 by March 2023",
            "not collected",
            "−2.4 points",
            "31 March 2021",
            "Open\n          Government Licence v3.0",
            "Volume of incidents turned red",
            " muted alert",
            "Threshold: Robbery is above its threshold",
            "needs 3,212 a month for the rest of the year",
            "csp-status--amber",
            "Within normal variation (no point outside the limits)",
            "Would meet the target in some months and miss it in others",
            "3 of 15, quartile 1: most similar partnerships",
            "36,000 by 31 March 2022: still due",
            "79.4 per 1,000 people (323,700 in 2021)",
            "It says 5 green; the items add up to 1 green, 3 red, 1 white",
            "Targets of the domestic abuse strategy (appendix B)"
        }) {
            assertTrue(page.contains(shown), shown + " is missing");
        }
        assertFalse(page.contains("<script>"), "no script inside the page");
    }

    @Test
    void aTargetOfSeveralPlansStandsOnThePageOfEachWithThePlanThatJudgesIt() {
        String guest = "guest-" + UUID.randomUUID();

        sample.shareFirstTargetWith(guest);

        Awaitility.await().until(() -> gateway.get("/?plan=" + guest).body().contains("26,009"));
        String page = gateway.get("/?plan=" + guest).body();
        assertTrue(page.contains("<strong>1</strong> of 1 measures on track"), page);
        assertTrue(page.contains("A target of Nottingham Crime"), page);
        assertTrue(page.contains("which judges it"), page);
    }

    @Test
    void nothingFromElsewhereMayRunInThePage() {
        String policy = page().headers().firstValue("Content-Security-Policy").orElse("");

        assertTrue(policy.startsWith("default-src 'self'"), policy);
        assertFalse(policy.contains("unsafe"), policy);
    }

    @Test
    void aPlanThatDoesNotExistIsNotFoundAndTheOthersAreOffered() {
        HttpResponse<String> answer = gateway.get("/?plan=none");

        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("/?plan=" + PLAN), answer.body());
    }

    @Test
    void theLastKnownFiguresStayWhileTheServiceThatJudgesIsAway() {
        backends.stop(Service.REPORTING);
        try {
            Awaitility.await().until(() -> page().statusCode() == 503);

            assertTrue(page().body().contains("reporting-service does not answer"), "the page says so");
            assertTrue(page().body().contains("26,009"), "the figures stay");
        } finally {
            backends.start(Service.REPORTING);
        }

        Awaitility.await().until(() -> page().statusCode() == 200);
    }

    @Test
    void everyEventTypeHasItsSchemaAtAnAddressOfItsOwn() throws IOException {
        for (String type : EventTypes.all()) {
            HttpResponse<String> answer = gateway.get("/schemas/" + type + ".json");

            assertEquals(200, answer.statusCode(), type);
            assertEquals(
                    "/schemas/" + type + ".json",
                    new ObjectMapper().readTree(answer.body()).path("$id").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/",
                "/openapi",
                "/openapi?format=json",
                "/assets/page.js",
                "/assets/components.js",
                "/assets/htmx.min.js",
                "/assets/htmx-ext-sse.min.js",
                "/assets/idiomorph-ext.min.js",
                "/assets/govuk-frontend.min.css",
                "/assets/moj-frontend.min.css",
                "/assets/govuk-frontend.min.js",
                "/assets/community-safety.css",
                "/assets/favicon.svg",
                "/problems/not-found",
                "/problems/misdirected-request",
                "/problems/whatever",
                "/schemas/org.communitysafety.live.snapshot.v1.json",
                "/schemas/org.communitysafety.live.reset.v1.json",
                "/asyncapi",
                "/q/health/live"
            })
    void everyAddressThatIsReferredToAnswers(String path) {
        assertEquals(200, gateway.get(path).statusCode());
    }

    /** In the 96 MB that the process has. */
    @Test
    void longReportsAreMadeIntoFilesWithLittleMemory() {
        backends.say(
                "/api/v1/board-reports/" + SampleReport.ID,
                SampleReport.json("a-plan", 5, "Word ".repeat(400)).toString());
        List<CompletableFuture<HttpResponse<String>>> answers = Stream.of(".pdf", ".docx", ".pdf", ".csv", ".pdf")
                .map(ending -> CompletableFuture.supplyAsync(() -> file(ending)))
                .toList();

        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertEquals(200, answer.join().statusCode());
        }
        HttpResponse<String> pdf = answers.get(0).join();
        assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElse(""));
        assertTrue(pdf.body().startsWith("%PDF-1."), pdf.body().substring(0, 20));
        assertEquals(
                "attachment; filename=\"board-report-a-plan-2021-06-14.pdf\"",
                pdf.headers().firstValue("Content-Disposition").orElse(""));
    }

    /** Not known is not nothing. */
    @Test
    void whereNobodySaysWhatAnAreasFigureIsThereIsNoPageWithoutIt() {
        String values = "/api/v1/indicators/victim-based-crime/values";
        backends.say("/api/v1/areas/E05012270", "{\"code\":\"E05012270\",\"name\":\"Aspley\",\"level\":\"ward\"}");
        backends.say(
                "/api/v1/indicators",
                "{\"items\":[{\"id\":\"victim-based-crime\",\"title\":\"Crime\",\"unit\":\"count\",\"kind\":\"count\","
                        + "\"counted\":true}]}");
        backends.refuse(values);

        HttpResponse<String> answer = gateway.get("/areas/E05012270?plan=" + PLAN);

        assertEquals(503, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("The figures cannot be shown"), answer.body());
    }

    /** Few are made at one time; on a machine with other work to do, the last is told to come again. */
    private static HttpResponse<String> file(String ending) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> gateway.get("/reports/" + SampleReport.ID + ending), answer -> answer.statusCode() != 503);
    }

    @Test
    void aKindOfProblemIsExplainedToProgramsToo() throws IOException {
        HttpResponse<String> answer = gateway.get("/problems/conflict", "Accept", "application/json");

        assertEquals(
                409, new ObjectMapper().readTree(answer.body()).get("status").asInt());
    }

    private static HttpResponse<String> page() {
        return gateway.get("/?plan=" + PLAN);
    }
}
