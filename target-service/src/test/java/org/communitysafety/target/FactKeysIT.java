package org.communitysafety.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.communitysafety.kit.ledger.Extent;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.target.application.EventBatch;
import org.communitysafety.target.application.FoldEvents;
import org.communitysafety.target.domain.FactKey;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FactVersion;
import org.junit.jupiter.api.Test;

/** One key for one incident, whoever computes it and whoever is first. */
@QuarkusTest
@WithTestResource(PlatformInfrastructure.class)
class FactKeysIT {
    private static final AgencyId AGENCY = new AgencyId("keys-police");
    private static final Partition PARTITION = new Partition("keys-of-facts", 0);
    private static final String CANCELLED =
            """
            insert into incident_fact (fact_key, recorded_at, event_id, data_hash, victim, agency, subject, event_source,
                cancelled, flags) values (fact_key(?, ?), 0, '0', '', '', ?, ?, '/sources/test', true, '{}')
            """;

    @Inject
    FoldEvents fold;

    @Inject
    DataSource database;

    @Test
    void theDatabaseComputesTheSameKeys() throws SQLException {
        Random random = new Random(20260101);
        List<String> subjects = Stream.concat(
                        Stream.of(
                                "",
                                "7",
                                "007",
                                "1234567890123",
                                "a\nb9",
                                "7\nabc",
                                "\n",
                                "é9ß",
                                "٣",
                                "9999999999 x",
                                "-0-"),
                        Stream.generate(() -> subject(random)).limit(2_000))
                .toList();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select fact_key(?, ?)")) {
            for (String subject : subjects) {
                statement.setString(1, AGENCY.value());
                statement.setString(2, subject);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    assertEquals(FactKey.of(AGENCY, subject), row.getObject(1, UUID.class), "[" + subject + "]");
                }
            }
        }
    }

    @Test
    void anIncidentThatAnotherInstanceKeepsMeanwhileIsKeptOnce() throws SQLException {
        Registration.agency(AGENCY.value(), "E06999203");
        fold.startPositions(new Retained(Map.of(PARTITION, new Extent("an-id", 0, 1)), Set.of()));
        CompletableFuture<Void> folded;
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            keep(other, "one");
            folded = CompletableFuture.runAsync(() -> fold.fold(batch("one")));
            await().atMost(20, TimeUnit.SECONDS).until(() -> isAwaited(other));
            other.commit();
        }

        folded.join();

        assertEquals(1, Values.sum(Values.of("burglary", "area=E06999203")));
    }

    private static String subject(Random random) {
        return random.ints(1 + random.nextInt(14), 0, 14)
                .mapToObj(at -> "0123456789-aZ#".substring(at, at + 1))
                .collect(Collectors.joining());
    }

    private static void keep(Connection connection, String subject) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CANCELLED)) {
            for (int at = 1; at <= 4; at++) {
                statement.setString(at, at % 2 == 1 ? AGENCY.value() : subject);
            }
            statement.executeUpdate();
        }
    }

    /** Whether another transaction waits for the one of this connection. */
    private static boolean isAwaited(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1) > 0;
        }
    }

    private static EventBatch batch(String subject) {
        IncidentVersion incident = new IncidentVersion(
                FactKey.of(AGENCY, subject),
                new FactVersion(Instant.EPOCH, "1", "", ""),
                AGENCY,
                subject,
                "/sources/test",
                new IncidentVersion.Details(
                        Category.BURGLARY, Set.of(), null, YearMonth.of(2018, 10), null, null, null),
                Instant.EPOCH,
                "test");
        return new EventBatch(List.of(incident), List.of(), List.of(), Map.of(PARTITION, new Span(0, 1)));
    }
}
