package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.incident.application.KeepAccessRecord;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.kit.ledger.StaleOffsetException;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.access.AccessEntry;
import org.communitysafety.vocabulary.access.AccessEntry.Phase;
import org.communitysafety.vocabulary.access.ChainCheck;
import org.communitysafety.vocabulary.access.ChainedEntry;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class AccessRecordIT {
    private static final Duration SOON = Duration.ofSeconds(40);
    private static final Instant LONG_AGO = Instant.parse("2016-01-05T12:00:00Z");

    @Inject
    KeepAccessRecord record;

    private final String caller = "caller-" + UUID.randomUUID();
    private final Service service = Service.ready();

    @Test
    void entriesAreChainedOnceEachWhateverDies() {
        publish(0, 40, Instant.now());
        awaitOfCaller(40);
        PlatformInfrastructure.killPostgres();
        publish(40, 80, Instant.now());
        assertEquals(503, service.get("/api/v1/access-record").status());
        assertEquals(
                202,
                service.post("/api/v1/incidents", Service.JSON, Samples.incident(Samples.reference()))
                        .status());
        PlatformInfrastructure.startPostgres();
        awaitOfCaller(80);
        PlatformInfrastructure.killKafka();
        PlatformInfrastructure.startKafka();
        publish(80, 100, Instant.now());

        awaitOfCaller(100);

        assertHolds();
        Set<String> calls = new HashSet<>();
        ofCaller().forEach(entry -> calls.add(entry.path("call").asText()));
        assertEquals(100, calls.size());
        assertEquals(100, ofCaller().size());
    }

    @Test
    void aBatchThatWasTakenIsNotTakenAgainAndABrokenOneLeavesNothing() throws SQLException {
        publish(0, 2, Instant.now());
        awaitOfCaller(2);
        Partition partition = partition();
        long next = nextOffset(partition);

        assertThrows(
                StaleOffsetException.class,
                () -> record.keep(List.of(entry(7)), Map.of(partition, new Span(next - 1, next))));

        assertEquals(2, ofCaller().size());
        assertEquals(next, nextOffset(partition));
        assertHolds();
    }

    @Test
    void theDatabaseRefusesToChangeTheRecord() {
        publish(0, 2, Instant.now());
        awaitOfCaller(2);

        for (String change : List.of(
                "update access_entry set caller = 'somebody' where caller = '" + caller + "'",
                "delete from access_entry where caller = '" + caller + "'",
                "truncate access_entry",
                "update access_removal set number = 0",
                "truncate access_removal",
                "insert into access_removal (number, hash)" + " select number, hash from access_entry where caller = '"
                        + caller + "' order by number limit 1",
                "insert into access_entry select number + 2, hash, call, phase, caller, method, route, records, status, at, trace,"
                        + " 'x' from access_entry order by number desc limit 1",
                "insert into access_entry select number + 1, previous || 'y', call, phase, caller, method, route, records, status, at,"
                        + " trace, 'x' from access_entry order by number desc limit 1")) {
            SQLException refused = assertThrows(SQLException.class, () -> execute(change), change);
            assertTrue(refused.getSQLState().startsWith("23"), refused.getMessage());
        }
        assertEquals(2, ofCaller().size());
        assertHolds();
    }

    @Test
    void entriesArePagedAndSelectedByCallerAndTime() {
        Instant noon = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        publish(0, 5, noon);
        awaitOfCaller(5);

        JsonNode page =
                service.get("/api/v1/access-record?limit=2&caller=" + caller).json();
        List<JsonNode> within = items("&from=" + noon.plusMillis(1) + "&to=" + noon.plusMillis(3));

        assertEquals(2, page.path("items").size());
        assertTrue(
                page.path("next").asText().startsWith("/api/v1/access-record?limit=2&caller=" + caller + "&cursor="));
        assertEquals(3, within.size());
        JsonNode entry = within.get(0);
        assertEquals("/api/v1/plans/{id}", entry.path("route").asText());
        assertEquals("[\"plan-1\"]", entry.path("records").toString());
        assertEquals(200, entry.path("status").asInt());
        assertEquals(noon.plusMillis(1), Instant.parse(entry.path("at").asText()));
        assertEquals(422, service.get("/api/v1/access-record?from=yesterday").status());
        assertEquals(422, service.get("/api/v1/access-record?cursor=x").status());
    }

    @Test
    void whatIsPastItsTimeGoesFromTheBeginningAndTheRestStillHolds() throws SQLException {
        publish(0, 3, Instant.now());
        awaitOfCaller(3);
        publish(3, 5, LONG_AGO);
        awaitOfCaller(5);

        assertEquals(0, record.removeOld());
        assertEquals(5, ofCaller().size());
        execute("alter table access_entry disable trigger access_entry_is_not_changed");
        execute("update access_entry set at = '2016-01-01' where number < (select max(number) from access_entry)");
        execute("alter table access_entry enable trigger access_entry_is_not_changed");
        ChainCheck changed = check();
        assertTrue(changed.faults().size() > 1, changed.faults().toString());

        assertTrue(record.removeOld() >= 4);

        assertEquals(1, ofCaller().size());
        assertHolds();
        publish(5, 7, Instant.now());
        awaitOfCaller(3);
        assertHolds();
    }

    @Test
    void aRecordThatIsNoEntryGoesAsideAlone() {
        String route = "/api/v1/dead-letters?limit=1000";
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            probe.write(Topics.ACCESS_RECORD, "k", "{\"call\":\"" + caller + "\"}", headers("bad"));
            probe.write(Topics.ACCESS_RECORD, "k", json(0, Instant.now()).replace("BEGUN", "OTHER"), headers("bad"));
        }
        publish(0, 1, Instant.now());

        awaitOfCaller(1);

        Awaitility.await()
                .atMost(SOON)
                .until(() -> service.get(route).response().body().contains("\"access-record\""));
        assertHolds();
    }

    private void publish(int from, int to, Instant at) {
        try (KafkaProbe probe = KafkaProbe.ofPlatform()) {
            IntStream.range(from, to)
                    .forEach(i ->
                            probe.write(Topics.ACCESS_RECORD, call(i), json(i, at.plusMillis(i)), headers(call(i))));
        }
    }

    private static Map<String, String> headers(String id) {
        return Service.headers(EventTypes.ACCESS_RECORDED, id);
    }

    private String call(int i) {
        return caller + "-" + i;
    }

    private AccessEntry entry(int i) {
        return new AccessEntry(
                call(i), Phase.BEGUN, caller, "PUT", "/api/v1/plans", List.of(), null, Instant.now(), "0".repeat(32));
    }

    private String json(int i, Instant at) {
        boolean ended = i % 2 == 1;
        return ("{\"call\":\"%s\",\"phase\":\"%s\",\"caller\":\"%s\",\"method\":\"PUT\",\"route\":\"/api/v1/plans/{id}\","
                        + "\"records\":[\"plan-%d\"],\"status\":%s,\"at\":\"%s\",\"trace\":\"%032x\"}")
                .formatted(call(i), ended ? "ENDED" : "BEGUN", caller, i, ended ? "200" : "null", at, i);
    }

    private void awaitOfCaller(int number) {
        Awaitility.await().atMost(SOON).until(() -> ofCaller().size() >= number);
        assertEquals(number, ofCaller().size());
    }

    private List<JsonNode> ofCaller() {
        return items("");
    }

    private List<JsonNode> items(String selection) {
        return pages("/api/v1/access-record?limit=1000&caller=" + caller + selection);
    }

    private List<JsonNode> pages(String first) {
        List<JsonNode> items = new ArrayList<>();
        String page = first;
        while (page != null) {
            JsonNode answer = service.get(page).json();
            answer.path("items").forEach(items::add);
            page = answer.path("next").isTextual() ? answer.path("next").asText() : null;
        }
        return items;
    }

    private void assertHolds() {
        assertEquals(List.of(), check().faults());
    }

    private ChainCheck check() {
        ChainCheck check = new ChainCheck(Set.of());
        pages("/api/v1/access-record?limit=1000").forEach(item -> check.take(chained(item)));
        return check;
    }

    private static ChainedEntry chained(JsonNode item) {
        List<String> records = new ArrayList<>();
        item.path("records").forEach(each -> records.add(each.asText()));
        AccessEntry entry = new AccessEntry(
                item.path("call").asText(),
                Phase.valueOf(item.path("phase").asText()),
                item.path("caller").asText(),
                item.path("method").asText(),
                item.path("route").asText(),
                records,
                item.path("status").isNull() ? null : item.path("status").asInt(),
                Instant.parse(item.path("at").asText()),
                item.path("trace").asText());
        return new ChainedEntry(
                item.path("number").asLong(),
                item.path("previous").asText(),
                entry,
                item.path("hash").asText());
    }

    private static Partition partition() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select partition from consumer_offset"
                        + " where consumer = 'incident-access' and next_offset > 0 limit 1")) {
            assertTrue(row.next());
            return new Partition(Topics.ACCESS_RECORD, row.getInt(1));
        }
    }

    private static long nextOffset(Partition partition) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("select next_offset from consumer_offset"
                        + " where consumer = 'incident-access' and partition = " + partition.number())) {
            assertTrue(row.next());
            return row.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            assertNull(statement.getWarnings());
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + PlatformInfrastructure.database() + "/csp?currentSchema=incident",
                "incident_service",
                "");
    }
}
