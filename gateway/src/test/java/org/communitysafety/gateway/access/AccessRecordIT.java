package org.communitysafety.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.gateway.Backends;
import org.communitysafety.gateway.GatewayProcess;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessRecordIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String JSON = "application/json";

    private static Backends backends;
    private static GatewayProcess gateway;

    private final String id = "it-" + UUID.randomUUID();
    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void start() {
        backends = new Backends();
        gateway = GatewayProcess.start(backends, Map.of("platform.kafka.delivery-timeout", "2s"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        backends.close();
    }

    @Test
    void aChangeIsRecordedBeforeItIsDoneAndWhenItHasEnded() throws IOException {
        HttpResponse<String> answer = gateway.send(put("/api/v1/plans/" + id + "?note=of-somebody", "{\"secret\":1}"));

        List<JsonNode> entries = awaitEntries(id, 2);
        JsonNode begun = entries.get(0);
        JsonNode ended = entries.get(1);
        JsonNode seen = MAPPER.readTree(answer.body());
        assertEquals("BEGUN", begun.path("phase").asText());
        assertTrue(begun.path("status").isNull());
        assertEquals("ENDED", ended.path("phase").asText());
        assertEquals(200, ended.path("status").asInt());
        for (JsonNode entry : entries) {
            assertEquals("local-operator", entry.path("caller").asText());
            assertEquals("PUT", entry.path("method").asText());
            assertEquals("/api/v1/plans/{id}", entry.path("route").asText());
            assertEquals(begun.path("call"), entry.path("call"));
            assertEquals(
                    seen.at("/headers/traceparent").asText().split("-")[1],
                    entry.path("trace").asText());
            assertFalse(
                    entry.toString().contains("of-somebody") || entry.toString().contains("secret"));
        }
    }

    @Test
    void whatAFormDoesIsRecordedAsTheCallThatItMakes() {
        HttpResponse<String> answer = gateway.send(form("/alerts/" + id, "action=acknowledge&note=of-somebody"));

        assertEquals(303, answer.statusCode(), answer.body());
        List<JsonNode> entries = awaitEntries(id, 2);
        assertEquals(
                List.of("BEGUN", "ENDED"),
                entries.stream().map(entry -> entry.path("phase").asText()).toList());
        for (JsonNode entry : entries) {
            assertEquals("POST /api/v1/alerts/{id}/acknowledgement", call(entry));
            assertEquals("local-operator", entry.path("caller").asText());
            assertFalse(entry.toString().contains("of-somebody"));
        }
        assertEquals(200, entries.get(1).path("status").asInt());
        assertEquals(1, backends.came("POST /api/v1/alerts/" + id + "/acknowledgement"));
    }

    @Test
    void readingRecordsIsRecordedAndReadingFiguresIsNot() {
        gateway.get("/api/v1/plans/" + id);
        gateway.get("/api/v1/indicators/" + id + "/values");
        gateway.get("/api/v1/referrals/template?pathway=" + id);
        gateway.get("/api/v1/incidents/" + id + "?area=of-somebody");

        List<JsonNode> entries = awaitEntries(id, 2);
        assertEquals(
                List.of("GET /api/v1/incidents/{id}", "GET /api/v1/incidents/{id}"),
                entries.stream().map(AccessRecordIT::call).toList());
    }

    @Test
    void anAddressThatIsNotPublishedIsRecordedWithoutWhatStandsInIt() {
        long before = count("GET /api/v1/dead-letters/*");

        gateway.get("/api/v1/dead-letters/" + id + "/of-somebody");

        Awaitility.await().atMost(SOON).until(() -> count("GET /api/v1/dead-letters/*") == before + 2);
        assertEquals(List.of(), entries(id));
    }

    @Test
    void oneEventIsLeftToItsFactAndManyAreOneCall() {
        String intake = "POST /api/v1/measurements";
        long before = count(intake);

        gateway.send(post("/api/v1/measurements", JSON, "{}"));
        gateway.send(post("/api/v1/measurements", "application/cloudevents+json; charset=utf-8", "{}"));
        gateway.send(post("/api/v1/measurements", "application/x-ndjson", "{}\n{}\n"));
        gateway.send(put("/api/v1/plans/" + id, "{}"));

        awaitEntries(id, 2);
        Awaitility.await().atMost(SOON).until(() -> count(intake) == before + 2);
        assertEquals(
                413,
                all().stream()
                        .filter(entry -> call(entry).equals(intake)
                                && entry.path("status").isInt())
                        .findFirst()
                        .orElseThrow()
                        .path("status")
                        .asInt());
    }

    @Test
    void whileKafkaIsAwayNothingIsDoneUnrecordedAndFiguresAreStillShown() {
        gateway.send(put("/api/v1/plans/" + id, "{}"));
        int held = backends.held();
        PlatformInfrastructure.killKafka();
        try {
            HttpResponse<String> answer = gateway.send(post("/api/v1/erasures", JSON, "{\"person\":\"p-1\"}"));

            assertEquals(503, answer.statusCode());
            assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
            assertEquals(503, gateway.get("/api/v1/incidents").statusCode());
            assertEquals(held, backends.held());
            HttpResponse<String> page = gateway.send(form("/alerts/" + id, "action=acknowledge"));
            assertEquals(503, page.statusCode());
            assertTrue(page.body().contains("cannot be recorded at the moment, so it was not done"), page.body());
            assertEquals(0, backends.came("POST /api/v1/alerts/" + id + "/acknowledgement"));
            assertEquals(200, gateway.get("/api/v1/plans").statusCode());
            assertEquals(
                    200, gateway.send(post("/api/v1/incidents", JSON, "{}")).statusCode());
        } finally {
            PlatformInfrastructure.startKafka();
        }

        Awaitility.await()
                .atMost(SOON)
                .until(() -> gateway.send(put("/api/v1/plans/" + id, "{}")).statusCode() == 200);
    }

    @Test
    void aCallWhoseClientHasGoneEndsWithoutAStatus() throws IOException {
        int held = backends.held();
        Socket client = erasure();
        Awaitility.await().atMost(SOON).until(() -> backends.held() > held);

        client.close();

        JsonNode ended = awaitEntries(trace, 2).get(1);
        assertEquals("ENDED", ended.path("phase").asText());
        assertTrue(ended.path("status").isNull());
    }

    @Test
    void aCallThatACrashCutsHasBegunAndNotEnded() throws IOException {
        int held = backends.held();
        Socket client = erasure();
        Awaitility.await().atMost(SOON).until(() -> backends.held() > held);

        gateway.kill();
        gateway.restart();
        gateway.send(put("/api/v1/plans/" + id, "{}"));

        client.close();
        awaitEntries(id, 2);
        assertEquals(
                List.of("BEGUN"),
                entries(trace).stream()
                        .map(entry -> entry.path("phase").asText())
                        .toList());
    }

    /** A call that the services hold and do not answer. */
    private Socket erasure() throws IOException {
        Socket socket = new Socket("127.0.0.1", gateway.port());
        String head = "POST /api/v1/erasures HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port() + "\r\ntraceparent: 00-"
                + trace + "-00f067aa0ba902b7-01\r\nContent-Length: 0\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static HttpRequest.Builder put(String path, String body) {
        return HttpRequest.newBuilder(gateway.at(path))
                .PUT(BodyPublishers.ofString(body))
                .header("Content-Type", JSON);
    }

    /** As the browser sends the form of a page of this gateway. */
    private static HttpRequest.Builder form(String path, String fields) {
        return post(path, "application/x-www-form-urlencoded", fields).header("Sec-Fetch-Site", "same-origin");
    }

    private static HttpRequest.Builder post(String path, String type, String body) {
        return HttpRequest.newBuilder(gateway.at(path))
                .POST(BodyPublishers.ofString(body))
                .header("Content-Type", type);
    }

    private static List<JsonNode> awaitEntries(String part, int number) {
        Awaitility.await().atMost(SOON).until(() -> entries(part).size() >= number);
        return entries(part);
    }

    /** Those in which the text stands, in their order: those of one call lie in one partition. */
    private static List<JsonNode> entries(String part) {
        return all().stream().filter(entry -> entry.toString().contains(part)).toList();
    }

    private static long count(String call) {
        return all().stream().filter(entry -> call(entry).equals(call)).count();
    }

    private static String call(JsonNode entry) {
        return entry.path("method").asText() + " " + entry.path("route").asText();
    }

    private static List<JsonNode> all() {
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            return kafka.readAll(Topics.ACCESS_RECORD).stream()
                    .filter(record -> EventTypes.ACCESS_RECORDED.equals(KafkaProbe.header(record, "ce_type")))
                    .map(record -> json(record.value()))
                    .toList();
        }
    }

    private static JsonNode json(byte[] value) {
        try {
            return MAPPER.readTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
