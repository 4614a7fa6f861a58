package org.communitysafety.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.communitysafety.e2e.data.FictionalCity;
import org.communitysafety.e2e.data.ReferralStep;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Command;
import org.communitysafety.e2e.harness.OpenApi;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Reply;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody is forgotten: searched for in every table, topic and log they are found nowhere, and no figure has moved. */
@Timeout(180)
class ErasureE2E {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final FictionalCity CITY = new FictionalCity(47);
    private static final String CANARY = "canary-of-testville-47";
    private static final Pattern TOKEN = Pattern.compile("k\\d+:[A-Za-z0-9_-]{43}");
    private static final List<String> FIGURES = List.of(
            "hate-crime-repeat-victims-12-months/values?period=financial-year&from=2018/19&to=2018/19",
            "marac-repeats-current/values?period=month&from=2018-09&to=2018-09",
            "marac-opened/values?period=financial-year&from=2018/19&to=2018/19",
            "integrated-offender-management-cohort/values?period=month&from=2019-02&to=2019-02");

    private static Platform platform;
    private static Api api;

    @BeforeAll
    static void start() {
        platform = Platform.shared();
        api = platform.api();
        CITY.register(api);
        String incident = Api.json(incident("0", "2018-05-10"));
        await("incident-service to know the agency")
                .atMost(SOON)
                .until(() -> api.post("/api/v1/incidents?dryRun=true", Api.JSON, incident)
                                .status()
                        == 200);
    }

    @Test
    void aPersonWhoIsErasedIsFoundNowhereAndEveryFigureStays() throws Exception {
        send();
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(List.of("1/1=100", "1/null=1", "1/null=1", "1/null=1"), figures()));
        List<String> before = figures();
        Set<String> tokens = tokens();
        assertEquals(3, tokens.size(), "of a victim, of a linkage and of a pathway");

        Command.Result erased = platform.shell("printf '%s\\n' " + CANARY + " | ./csp erase --agency " + CITY.agency());

        assertEquals(0, erased.exitCode(), erased.output());
        assertTrue(erased.output().contains("files of refused lines 1, dead letters 0."), erased.output());
        assertFalse(erased.output().contains(CANARY), erased.output());
        for (String token : tokens) {
            await().atMost(SOON).untilAsserted(() -> assertEquals(List.of(), tablesWith(token)));
        }
        assertEquals(List.of(), tablesWith(CANARY));
        assertEquals(before, figures());
        assertNotOnTopics(tokens);
        assertNotInLogs();
        Command.Result verified = platform.csp("verify");
        assertEquals(0, verified.exitCode(), verified.output());
        assertEquals(before, figures());
    }

    @Test
    void theAnswerIsAsTheDocumentSaysAndARefusalNamesNobody() {
        OpenApi document = OpenApi.of(api);
        String path = "/api/v1/erasures";

        Reply done =
                api.post(path, Api.JSON, Api.json(Map.of("agency", CITY.agency(), "person", "nobody-of-testville-47")));
        Reply refused = api.post(path, Api.JSON, Api.json(Map.of("agency", CANARY + "-x", "person", " ")));

        assertEquals(202, done.status(), done.text());
        assertEquals(List.of(), document.faults("POST", path, done), done.text());
        assertEquals(422, refused.status(), refused.text());
        assertEquals(List.of(), document.faults("POST", path, refused), refused.text());
        assertEquals(2, refused.json().path("errors").size(), refused.text());
        assertFalse(refused.text().contains(CANARY), refused.text());
    }

    private static void send() {
        String incidents = Stream.of(incident("1", "2018-05-10"), incident("2", "2018-11-10"))
                .map(Api::json)
                .collect(Collectors.joining("\n"));
        api.post("/api/v1/incidents", Api.NDJSON, incidents + "\n{\"victim\":\"" + CANARY + "\"}\n")
                .expect(202);
        String steps = Stream.of(
                        marac("ER-1", "2018-03-10"),
                        marac("ER-2", "2018-09-10"),
                        step("integrated-offender-management", "ER-3", "MADE", "2019-01-07"),
                        step("integrated-offender-management", "ER-3", "ENTERED", "2019-01-14"))
                .map(ReferralStep::cloudEvent)
                .collect(Collectors.joining("\n"));
        Reply sent = api.post("/api/v1/referrals", Api.NDJSON, steps).expect(202);
        assertEquals(0, sent.json().path("rejected").asInt(), sent.text());
    }

    private static Map<String, Object> incident(String reference, String on) {
        return new TreeMap<>(Map.of(
                "agency",
                CITY.agency(),
                "reference",
                "ER-" + reference,
                "occurred",
                on,
                "category",
                "hate-crime",
                "area",
                CITY.ward(),
                "victim",
                CANARY));
    }

    private static ReferralStep marac(String reference, String on) {
        return step("marac", reference, "MADE", on)
                .with("otherPerson", "another-of-testville-47")
                .with("attributes", Map.of("incident", "violence-or-threats"));
    }

    private static ReferralStep step(String pathway, String reference, String step, String on) {
        return ReferralStep.taken(CITY.agency(), pathway, reference, step, on).with("person", CANARY);
    }

    /** Numerator, denominator and value of each figure; whether a feed is whole may be judged meanwhile. */
    private static List<String> figures() {
        return FIGURES.stream()
                .map(figure -> api.get("/api/v1/indicators/" + figure + "&area=" + CITY.area())
                        .expect(200)
                        .json()
                        .at("/items/0"))
                .map(item -> item.path("numerator") + "/" + item.path("denominator") + "=" + item.path("value"))
                .toList();
    }

    /** Of whom the events of this city speak, but for the other person. */
    private static Set<String> tokens() {
        Set<String> all = new TreeSet<>();
        for (ConsumerRecord<byte[], byte[]> record : records("incidents", "referrals")) {
            String text = new String(record.value(), StandardCharsets.UTF_8);
            if (text.contains(CITY.agency())) {
                TOKEN.matcher(text.replaceAll("\"otherPerson\":\"[^\"]*\"", ""))
                        .results()
                        .forEach(found -> all.add(found.group()));
            }
        }
        return all;
    }

    /** The pseudonym never; a token only in what was written before the erasure, and in the erasure itself. */
    private static void assertNotOnTopics(Set<String> tokens) {
        long erased = records("erasures").stream()
                .filter(record -> tokens.stream().anyMatch(text(record)::contains))
                .mapToLong(ConsumerRecord::timestamp)
                .min()
                .orElseThrow();
        String[] all = topics();
        for (ConsumerRecord<byte[], byte[]> record : records(all)) {
            assertFalse(text(record).contains(CANARY), record.topic());
            if (!record.topic().equals("erasures") && record.timestamp() >= erased) {
                assertTrue(tokens.stream().noneMatch(text(record)::contains), record.topic());
            }
        }
    }

    private static void assertNotInLogs() throws IOException {
        for (String service : List.of("gateway", "incident-service", "target-service", "reporting-service", "kafka")) {
            assertFalse(Files.readString(platform.log(service)).contains(CANARY), service);
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder();
        record.headers().forEach(header -> text.append(new String(header.value(), StandardCharsets.UTF_8)));
        text.append(record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8));
        return text.append(record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8))
                .toString();
    }

    /** Every table of every service that says this anywhere in a row. */
    private static List<String> tablesWith(String text) throws SQLException {
        String database = "jdbc:postgresql://127.0.0.1:" + platform.setting("CSP_PORT_DATABASE") + "/csp";
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database, "postgres", "");
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                String search = "select exists (select from %s each where each::text like '%%%s%%')";
                try (ResultSet row = statement.executeQuery(search.formatted(table, text))) {
                    row.next();
                    if (row.getBoolean(1)) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select schemaname || '.' || tablename from pg_tables where schemaname in ('incident', 'target', 'reporting')")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        assertTrue(tables.containsAll(
                List.of("incident.incident", "target.incident_fact", "target.referral_step", "target.erased_token")));
        return tables;
    }

    private static String[] topics() {
        try (var consumer = consumer()) {
            return consumer.listTopics().keySet().stream()
                    .filter(topic -> !topic.startsWith("__"))
                    .toArray(String[]::new);
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String... topics) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = consumer()) {
            List<TopicPartition> partitions = Stream.of(topics)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings =
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + platform.setting("CSP_PORT_KAFKA"));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
