package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.OpenApi;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Live answers against the published document, and every refusal as problem+json. */
@Timeout(60)
class ContractE2E {
    private static final FictionalCity CITY = new FictionalCity(6);
    private static Api api;
    private static OpenApi document;

    @BeforeAll
    static void start() {
        api = Platform.shared().api();
        document = OpenApi.of(api);
        CITY.register(api);
        CITY.publishPlan(api, 1, 5);
        CITY.report(api, "2020-02", 1, 3);
        CITY.declare(api, "2020-02", 3);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !api.all("/api/v1/indicators/burglary/values?area=" + CITY.area() + "&period=month")
                        .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/incidents, /api/v1/incidents?agency=testville-06-police",
        "/api/v1/imports, /api/v1/imports?order=newest",
        "/api/v1/dead-letters, /api/v1/dead-letters",
        "/api/v1/feeds, /api/v1/feeds?agency=testville-06-police",
        "/api/v1/feeds/agencies, /api/v1/feeds/agencies",
        "/api/v1/feeds/calendar, /api/v1/feeds/calendar?agency=testville-06-police",
        "/api/v1/feeds/declarations, /api/v1/feeds/declarations?agency=testville-06-police",
        "/api/v1/areas, /api/v1/areas",
        "/api/v1/agencies, /api/v1/agencies",
        "/api/v1/categories, /api/v1/categories",
        "/api/v1/plans, /api/v1/plans",
        "/api/v1/plans/{id}, /api/v1/plans/nottingham-cdp-2021-24",
        "/api/v1/indicators, /api/v1/indicators",
        "/api/v1/indicators/{id}/values, /api/v1/indicators/burglary/values?area=E06999106&period=month",
        "/api/v1/priorities, /api/v1/priorities",
        "/api/v1/priorities/{id}/values, /api/v1/priorities/burglary/values?plan=testville-06&area=E06999106&period=month",
        "/api/v1/scorecard, /api/v1/scorecard?plan=nottingham-cdp-2021-24",
        "/api/v1/targets/{id}/history, /api/v1/targets/reduce-crime/history",
        "/api/v1/alerts, /api/v1/alerts"
    })
    void anAnswerIsWhatTheDocumentSays(String template, String path) {
        Reply reply = api.get(path).expect(200);

        assertEquals(List.of(), document.faults("GET", template, reply), reply.text());
    }

    @Test
    void anAcceptedEventIsInTheRegisterUnderItsLocationWithinASecond() {
        Reply accepted = api.post("/api/v1/incidents", Api.JSON, CITY.incident("2020-02", 9))
                .expect(202);
        assertEquals(List.of(), document.faults("POST", "/api/v1/incidents", accepted), accepted.text());
        String location = accepted.header("Location").orElseThrow();
        assertTrue(location.endsWith(accepted.json().path("id").asText()), location);

        await().atMost(Duration.ofSeconds(5)).until(() -> api.get(location).status() == 200);

        Reply entry = api.get(location);
        assertEquals(List.of(), document.faults("GET", "/api/v1/incidents/{id}", entry), entry.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET    | /api/v1/nothing-here               |                                 |     | 404",
                "GET    | /api/v1/incidents/nobody           |                                 |     | 404",
                "GET    | /api/v1/plans/nobody               |                                 |     | 404",
                "GET    | /api/v1/indicators/nobody/values   |                                 |     | 404",
                "GET    | /api/v1/targets/nobody/history     |                                 |     | 404",
                "GET    | /api/v1/alerts/nobody              |                                 |     | 404",
                "GET    | /api/v1/scorecard?plan=nobody      |                                 |     | 404",
                "DELETE | /api/v1/incidents                  |                                 |     | 405",
                "POST   | /api/v1/scorecard                  | application/json                | {}  | 405",
                "DELETE | /api/v1/live                       |                                 |     | 405",
                "POST   | /api/v1/incidents                  | application/json                | {   | 400",
                "POST   | /api/v1/incidents                  | application/json                | {}  | 422",
                "POST   | /api/v1/incidents                  | application/cloudevents+json    | {}  | 400",
                "POST   | /api/v1/incidents                  | application/xml                 | <a> | 415",
                "POST   | /api/v1/incidents                  | text/plain                      | a   | 415",
                "POST   | /api/v1/incidents?source=a         | text/csv                        | a,b | 422",
                "POST   | /api/v1/measurements               | application/json                | {}  | 422",
                "POST   | /api/v1/feeds                      | application/json                | []  | 422",
                "PUT    | /api/v1/plans/x                    | application/json                | {   | 400",
                "PUT    | /api/v1/plans/x                    | application/json                | {}  | 422",
                "PUT    | /api/v1/areas                      | text/csv                        | a,b | 422",
                "PUT    | /api/v1/agencies/x                 | application/json                | {}  | 422"
            })
    void aRefusalIsAProblemThatSaysWhy(String method, String path, String mediaType, String body, int status) {
        Reply reply = api.request(method, path, mediaType, body == null ? "" : body);

        assertEquals(status, reply.status(), reply.text());
        assertEquals("application/problem+json", reply.mediaType(), reply.text());
        JsonNode problem = reply.json();
        assertEquals(status, problem.path("status").asInt(), reply.text());
        for (String member : List.of("type", "title", "detail", "instance")) {
            assertFalse(problem.path(member).asText().isEmpty(), member + " of " + reply.text());
        }
        if (status == 422) {
            assertTrue(problem.path("errors").size() > 0, reply.text());
        }
    }

    @Test
    void aGoodLineIsKeptBesideABadOneThatIsNamed() {
        String lines = CITY.incident("2020-02", 10) + "\n"
                + CITY.incident("2020-02", 11).replace("burglary", "burglarious") + "\n";

        Reply reply = api.post("/api/v1/incidents", Api.NDJSON, lines).expect(202);

        assertEquals(1, reply.json().path("accepted").asInt());
        JsonNode problem = reply.json().path("problems").path(0);
        assertEquals(2, problem.path("line").asInt());
        assertEquals("unknown-category", problem.path("code").asText());
        assertEquals("/data/category", problem.path("pointer").asText());
        assertEquals(List.of(), document.faults("POST", "/api/v1/incidents", reply), reply.text());
        Reply rejects = api.get(reply.json().path("rejects").asText()).expect(200);
        assertEquals("application/x-ndjson", rejects.mediaType());
        assertEquals(lines.lines().skip(1).findFirst().orElseThrow() + "\n", rejects.text());
    }

    @Test
    void aBinaryCloudEventIsTakenLikeAnyOther() {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.base().resolve("/api/v1/incidents"))
                .header("Content-Type", Api.JSON)
                .header("ce-specversion", "1.0")
                .header("ce-type", "org.communitysafety.incident.recorded.v1")
                .header("ce-source", "/agencies/" + CITY.agency())
                .header("ce-id", "binary-1")
                .POST(BodyPublishers.ofString(CITY.incident("2020-02", 12)));

        assertEquals(202, api.send(request).status());
    }

    @Test
    void aRequestFromAnotherSiteIsRefused() {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.base().resolve("/api/v1/incidents"))
                .header("Content-Type", Api.JSON)
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString(CITY.incident("2020-02", 13)));

        Reply reply = api.send(request);

        assertEquals(403, reply.status());
        assertEquals("application/problem+json", reply.mediaType());
    }

    @Test
    void documentsAndSchemasAreServed() {
        assertEquals(200, api.get("/docs").status());
        assertEquals(
                200,
                api.get("/schemas/org.communitysafety.incident.recorded.v1.json")
                        .status());
        assertEquals(200, api.get("/openapi").status());
    }
}
