package org.communitysafety.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.communitysafety.gateway.routing.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyIT {
    private static final int MEGABYTE = 1024 * 1024;
    private static final String JSON = "application/json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Backends backends;
    private static GatewayProcess gateway;

    @BeforeAll
    static void start() {
        backends = new Backends();
        gateway = GatewayProcess.start(backends, Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        backends.close();
    }

    @Test
    void aCallReachesItsServiceWithTheCallerTheGatewayDecidedOn() throws IOException {
        HttpResponse<String> answer =
                gateway.get("/api/v1/scorecard?plan=a%20b", "X-Submitted-By", "somebody", "X-Forwarded-For", "1.2.3.4");

        JsonNode seen = MAPPER.readTree(answer.body());
        assertEquals("reporting-service", seen.get("service").asText());
        assertEquals("/api/v1/scorecard?plan=a%20b", seen.get("uri").asText());
        assertEquals("local-operator", seen.at("/headers/x-submitted-by").asText());
        assertEquals("127.0.0.1", seen.at("/headers/x-forwarded-for").asText());
        assertTrue(seen.at("/headers/traceparent").asText().startsWith("00-"));
    }

    @Test
    void feedsAreDeclaredToOneServiceAndReadFromAnother() throws IOException {
        HttpResponse<String> declared = gateway.send(post("/api/v1/feeds", JSON, BodyPublishers.ofString("{}")));

        assertEquals(
                "incident-service",
                MAPPER.readTree(declared.body()).get("service").asText());
        assertEquals(
                "target-service",
                MAPPER.readTree(gateway.get("/api/v1/feeds").body())
                        .get("service")
                        .asText());
    }

    @Test
    void aBodyFarLargerThanTheHeapStreamsThrough() throws IOException {
        byte[] chunk = new byte[MEGABYTE];
        var body = BodyPublishers.ofByteArrays(Collections.nCopies(200, chunk));

        HttpResponse<String> answer = gateway.send(post("/api/v1/incidents", "text/csv", body));

        assertEquals(
                200L * MEGABYTE, MAPPER.readTree(answer.body()).get("bytes").asLong());
    }

    @Test
    void anAnswerFarLargerThanTheHeapWaitsForASlowReader() throws IOException, InterruptedException {
        long bytes = 200L * MEGABYTE;
        HttpRequest request = HttpRequest.newBuilder(gateway.at("/api/v1/imports/big?bytes=" + bytes))
                .build();
        long read = 0;
        try (InputStream in = java.net.http.HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            byte[] buffer = new byte[MEGABYTE];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                read += n;
            }
        }

        assertEquals(bytes, read);
    }

    @Test
    void anEarlyRefusalReachesAClientThatSendsEverythingBeforeItReads() throws IOException {
        long length = 100L * MEGABYTE;
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            String head = "POST /api/v1/measurements HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port()
                    + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[MEGABYTE];
            for (int sent = 0; sent < length / MEGABYTE; sent++) {
                socket.getOutputStream().write(chunk);
            }
            byte[] answer = new byte[12];
            assertEquals(12, socket.getInputStream().readNBytes(answer, 0, 12));

            assertEquals("HTTP/1.1 413", new String(answer, StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aClientThatWaitsForPermissionToSendIsGivenIt() {
        HttpResponse<String> answer = gateway.send(
                post("/api/v1/incidents", JSON, BodyPublishers.ofString("{}")).expectContinue(true));

        assertEquals(200, answer.statusCode());
    }

    @Test
    void aServiceThatEndsIsAProblemThatPasses() {
        HttpResponse<String> answer =
                gateway.send(post("/api/v1/silences", JSON, BodyPublishers.ofString("{\"area\":\"E06000018\"}")));

        assertEquals(503, answer.statusCode());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
    }

    @Test
    void aServiceThatIsAwayIsAProblemThatPasses() throws IOException {
        backends.stop(Service.TARGET);
        try {
            HttpResponse<String> answer = gateway.get("/api/v1/plans");

            assertEquals(503, answer.statusCode());
            assertEquals(
                    "application/problem+json",
                    answer.headers().firstValue("Content-Type").orElse(""));
            assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
            assertTrue(MAPPER.readTree(answer.body()).get("detail").asText().contains("target-service"));
            assertEquals(200, gateway.get("/q/health/ready").statusCode());
        } finally {
            backends.start(Service.TARGET);
        }

        assertEquals(200, gateway.get("/api/v1/plans").statusCode());
    }

    @Test
    void itDoesNotSayThatRecordsMayBeMadeUpUnlessItIsToldSo() throws Exception {
        HttpResponse<String> answer = gateway.get("/q/health/ready");

        assertEquals(
                List.of(false),
                MAPPER.readTree(answer.body()).path("checks").findValues("staging").stream()
                        .map(JsonNode::booleanValue)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, application/json, 404",
        "GET, /api/v1/nowhere, application/json, 404",
        "GET, /api/v1/, application/json, 404",
        "GET, /q/nowhere, application/json, 404",
        "GET, /schemas/nothing.json, application/json, 404",
        "GET, /assets/nothing.css, application/json, 404",
        "POST, /, application/json, 405",
        "DELETE, /problems/not-found, application/json, 405",
        "POST, /api/v1/live, application/json, 405",
        "POST, /api/v1/incidents, text/plain, 415",
        "POST, /api/v1/incidents, application/x-www-form-urlencoded, 415",
        "PUT, /api/v1/areas, multipart/form-data; boundary=x, 415",
        "POST, /nowhere, text/plain;charset=utf-8, 415"
    })
    void everyRefusalIsAProblem(String method, String path, String mediaType, int status) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.at(path))
                .method(method, "GET".equals(method) ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"))
                .header("Content-Type", mediaType);

        HttpResponse<String> answer = gateway.send(request);

        assertEquals(status, answer.statusCode());
        assertEquals("application/problem+json", mediaTypeOf(answer));
        JsonNode problem = MAPPER.readTree(answer.body());
        assertEquals(status, problem.get("status").asInt());
        assertEquals(path, problem.get("instance").asText());
        assertEquals(200, gateway.get(problem.get("type").asText()).statusCode());
    }

    @Test
    void aRequestForAnotherHostIsTurnedAway() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
            assertTrue(answer.contains("application/problem+json"), answer);
        }
    }

    @Test
    void aPageOfAnotherSiteCannotChangeAnything() {
        HttpResponse<String> answer = gateway.send(
                post("/api/v1/incidents", JSON, BodyPublishers.ofString("{}")).header("Origin", "http://evil.example"));

        assertEquals(403, answer.statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/alerts/form, Sec-Fetch-Site, same-origin, 303",
        "/alerts/form, Origin, own, 303",
        "/alerts/form, Origin, http://evil.example, 403",
        "/alerts/form, Sec-Fetch-Site, cross-site, 403",
        "/alerts/form, Sec-Fetch-Site, same-site, 415",
        "/alerts/form, Sec-Fetch-Site, none, 415",
        "/alerts/form, Accept, text/html, 415",
        "/api/v1/alerts/form/acknowledgement, Sec-Fetch-Site, same-origin, 415",
        "/api/v1/alerts/form/acknowledgement, Origin, own, 415"
    })
    void aFormIsTakenFromThisGatewaysPagesAlone(String path, String header, String value, int status) {
        String call = "POST /api/v1/alerts/form/acknowledgement";
        String own = gateway.at("").toString();
        long before = backends.came(call);

        HttpResponse<String> answer = gateway.send(
                post(path, "application/x-www-form-urlencoded", BodyPublishers.ofString("action=acknowledge&note=x"))
                        .header(header, value.equals("own") ? own : value));

        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(status == 303 ? before + 1 : before, backends.came(call));
    }

    @Test
    void aFormIsReadWholeAndThereforeHasABound() {
        HttpRequest.Builder form = post(
                "/alerts/form",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("note=" + "x".repeat(262_144)));

        assertEquals(
                413, gateway.send(form.header("Sec-Fetch-Site", "same-origin")).statusCode());
    }

    @Test
    void whatIsForwardedIsCounted() {
        gateway.get("/api/v1/alerts");

        String metrics = gateway.send(HttpRequest.newBuilder(gateway.managementAt("/q/metrics")))
                .body();

        assertTrue(metrics.contains("csp_proxy_requests_seconds_count{method=\"GET\",route=\"alerts\""), metrics);
        assertTrue(metrics.contains("csp_stream_clients"), metrics);
    }

    private static HttpRequest.Builder post(String path, String type, HttpRequest.BodyPublisher body) {
        return HttpRequest.newBuilder(gateway.at(path)).POST(body).header("Content-Type", type);
    }

    private static String mediaTypeOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
    }
}
