package org.communitysafety.e2e.observability;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Command;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Repository;
import org.communitysafety.testkit.ReceivedSpan;
import org.communitysafety.testkit.SpanReceiver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A platform that logs in JSON and records every trace, after good, refused and unreadable events about a person: what it
 * measures, what it logs and records, what the doctor says of it, and what a real Prometheus answers to the dashboards' queries.
 */
@Timeout(300)
class ObservabilityE2E {
    private static final Map<String, String> PORT_OF = new TreeMap<>(Map.of(
            "gateway", "CSP_MANAGEMENT_PORT_GATEWAY",
            "incident-service", "CSP_MANAGEMENT_PORT_INCIDENT",
            "target-service", "CSP_MANAGEMENT_PORT_TARGET",
            "reporting-service", "CSP_MANAGEMENT_PORT_REPORTING"));
    private static final Set<String> ALWAYS =
            Set.of("timestamp", "level", "service", "logger", "thread", "message", "context");
    private static final String CANARY = "canary-93af-9d1c";
    private static final String UNREADABLE_TRACE = "0ddba11e".repeat(4);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Platform platform;
    private static SpanReceiver spans;

    static Set<String> services() {
        return PORT_OF.keySet();
    }

    @BeforeAll
    static void start() throws Exception {
        spans = SpanReceiver.start();
        Map<String, String> settings = new TreeMap<>(spans.environmentOfEverything());
        settings.put("CSP_LOG_JSON", "true");
        platform = Platform.start(Platform.emptyFolder(), settings);
        Api api = platform.api();
        String location = api.post("/api/v1/incidents", Api.JSON, incident("burglary"))
                .expect(202)
                .header("Location")
                .orElseThrow();
        api.post("/api/v1/incidents", Api.JSON, incident("no-such-category")).expect(422);
        api.post("/api/v1/incidents", Api.JSON, "{\"victim\":\"" + CANARY + "\",")
                .expect(400);
        api.post(
                        "/api/v1/referrals",
                        Api.JSON,
                        """
                {"agency":"nottinghamshire-police","reference":"R-1","pathway":"no-such-pathway","step":"MADE",
                 "at":"2019-02-11","person":"%s"}"""
                                .formatted(CANARY))
                .expect(422);
        List.of("/", "/api/v1/plans", "/api/v1/alerts")
                .forEach(path -> api.get(path).expect(200));
        unreadable();
        await().atMost(SOON).until(() -> api.get(location).status() == 200);
        await().atMost(SOON)
                .until(() ->
                        !api.get("/api/v1/dead-letters").json().path("items").isEmpty());
    }

    @AfterAll
    static void stop() {
        platform.close();
        spans.close();
    }

    /** A change of what is measured is written into the file by {@code -Dcsp.golden=write}, and seen in review. */
    @ParameterizedTest
    @MethodSource("services")
    void aServiceExposesWhatItsFileSays(String service) throws Exception {
        await().atMost(SOON).until(() -> scrape(service)
                .labels()
                .containsKey(service.equals("target-service") ? "csp_feed_silence_seconds" : "csp_ready_check"));
        List<String> exposed = scrape(service).golden("csp_", "http_server_requests_", "agroal_");
        Path golden = Repository.root().resolve("observability/metrics/" + service + ".txt");
        String heading =
                "# What " + service + " measures of itself: name, type, labels. Held to a running one by a test.\n";
        if ("write".equals(System.getProperty("csp.golden"))) {
            Files.writeString(golden, heading + String.join("\n", exposed) + "\n");
        }

        assertEquals(heading + String.join("\n", exposed) + "\n", Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceExposesWhatEveryServiceDoes(String service) throws Exception {
        List<String> exposed = scrape(service).golden("");

        for (String line : Files.readAllLines(Repository.root().resolve("observability/metrics/every-service.txt"))) {
            assertTrue(line.startsWith("#") || exposed.contains(line), line);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void metricsAreNotOnThePortThatIsPublicNorAnyPseudonymInThem(String service) {
        assertEquals(404, platform.api().get("/q/metrics").status());
        assertFalse(scrape(service).text().contains(CANARY));
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyLineOfALogIsJsonWithTheSameKeys(String service) throws Exception {
        List<String> lines = Files.readAllLines(platform.log(service));
        assertFalse(lines.isEmpty());
        for (String line : lines) {
            JsonNode record = JSON.readTree(line);
            Set<String> keys = new TreeSet<>();
            record.fieldNames().forEachRemaining(keys::add);
            keys.remove("trace");
            assertEquals(ALWAYS, keys, line);
            assertEquals(service, record.path("service").asText(), line);
        }
    }

    @Test
    void aPseudonymIsInNoLog() throws Exception {
        for (String name :
                List.of("postgres", "kafka", "gateway", "incident-service", "target-service", "reporting-service")) {
            assertFalse(Files.readString(platform.log(name)).contains(CANARY), name);
        }
    }

    @Test
    void aLineAboutARecordNamesTheTraceThatTheRecordCarries() throws Exception {
        String line = Files.readAllLines(platform.log("target-service")).stream()
                .filter(written -> written.contains("record set aside"))
                .findFirst()
                .orElseThrow();

        assertEquals(
                UNREADABLE_TRACE, JSON.readTree(line).at("/context/traceId").asText(), line);
    }

    @Test
    void oneTraceLeadsFromTheRequestToTheLiveStream() {
        TracedEvent event = TracedEvent.onItsWay(platform);

        await().atMost(SOON).untilAsserted(() -> assertEquals(TracedEvent.STEPS, event.stepsIn(spans.spans())));
    }

    @Test
    void aSpanSaysNothingOfAPersonOrAnAddress() {
        List<ReceivedSpan> recorded = spans.spans();

        assertFalse(recorded.isEmpty());
        for (ReceivedSpan span : recorded) {
            assertTrue(TracedEvent.ATTRIBUTES.containsAll(span.attributes().keySet()), span::toString);
            assertTrue(span.name().matches(TracedEvent.NAME), span::toString);
            assertFalse(span.toString().contains(CANARY), span::toString);
        }
    }

    @Test
    void theDoctorFindsNoProblemAndTellsOfWhatWasSetAside() {
        Command.Result doctor = platform.csp("doctor");

        assertEquals(0, doctor.exitCode(), doctor.output());
        assertTrue(
                doctor.output().contains("records were set aside in the last day and wait for a decision: incidents"),
                doctor.output());
        assertFalse(doctor.output().contains("does not answer for its metrics"), doctor.output());
    }

    @Test
    void theLogsOfOneServiceArePrinted() {
        Command.Result logs = platform.csp("logs", "target-service", "--all");

        assertEquals(0, logs.exitCode(), logs.output());
        assertTrue(logs.output().contains("\"service\":\"target-service\""), logs.output());
        assertTrue(logs.output().contains("record set aside"), logs.output());
    }

    @Test
    void everyQueryOfTheDashboardsReturnsDataAndEveryRuleIsEvaluated() throws Exception {
        Path program = Prometheus.program().orElse(null);
        Assumptions.assumeTrue(program != null, "no prometheus on the PATH: the queries are checked by name only");
        Map<String, Integer> ports = PORT_OF.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, port -> Integer.valueOf(platform.setting(port.getValue()))));
        try (Prometheus prometheus = Prometheus.start(program, folder, ports)) {
            await().atMost(SOON).until(prometheus::isReady);
            await().atMost(SOON)
                    .until(() -> prometheus
                                    .query("count_over_time(csp_ready[1m]) > 3")
                                    .size()
                            == 4);
            for (String query : queries()) {
                await(query).atMost(SOON).until(() -> !prometheus.query(query).isEmpty());
            }
            await().atMost(SOON).until(() -> healthOfRules(prometheus).equals(Set.of("ok")));
        }
    }

    private static Set<String> healthOfRules(Prometheus prometheus) {
        Set<String> health = new TreeSet<>();
        prometheus.rules().forEach(group -> group.path("rules")
                .forEach(rule -> health.add(rule.path("health").asText())));
        return health;
    }

    private static Set<String> queries() throws Exception {
        Set<String> queries = new TreeSet<>();
        try (Stream<Path> files = Files.list(Repository.root().resolve("observability/grafana/dashboards"))) {
            for (Path file : files.toList()) {
                JSON.readTree(file.toFile()).path("panels").forEach(panel -> panel.path("targets")
                        .forEach(target ->
                                queries.add(target.path("expr").asText().replace("$__rate_interval", "30s"))));
            }
        }
        assertFalse(queries.isEmpty());
        return queries;
    }

    private static ScrapedMetrics scrape(String service) {
        Api management = new Api(URI.create("http://127.0.0.1:" + platform.setting(PORT_OF.get(service))));
        return ScrapedMetrics.of(management.get("/q/metrics").expect(200).text());
    }

    private static String incident(String category) {
        return """
                {"agency":"nottinghamshire-police","reference":"NP-OBS-1","occurred":"2019-10-14T22:05:00Z",
                 "category":"%s","area":"E05012270","victim":"%s"}"""
                .formatted(category, CANARY);
    }

    /** What no service would write, straight on the topic. */
    private static void unreadable() throws Exception {
        Map<String, Object> settings =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + platform.setting("CSP_PORT_KAFKA"));
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] value = ("{\"victim\":\"" + CANARY).getBytes(StandardCharsets.UTF_8);
            var record = new ProducerRecord<>("incidents", CANARY.getBytes(StandardCharsets.UTF_8), value);
            String traceParent = "00-" + UNREADABLE_TRACE + "-00000000000000aa-01";
            record.headers().add("ce_traceparent", traceParent.getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        }
    }
}
