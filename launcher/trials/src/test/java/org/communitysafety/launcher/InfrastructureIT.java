package org.communitysafety.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.communitysafety.contracts.Topic;
import org.communitysafety.contracts.Topics;
import org.communitysafety.launcher.database.DatabasePreparation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class InfrastructureIT {
    private static final String REFUSED = "42501";

    @TempDir
    private static Path directory;

    private static RunningLauncher launcher;
    private static String database;
    private static String kafka;

    @BeforeAll
    static void start() throws Exception {
        launcher = RunningLauncher.start(
                directory,
                List.of(
                        "infrastructure",
                        "--temporary",
                        "--data",
                        directory.resolve("data").toString()));
        launcher.awaitLine("ready");
        database = launcher.awaitLine("csp.database=").substring("csp.database=".length());
        kafka = launcher.awaitLine("csp.kafka=").substring("csp.kafka=".length());
    }

    @AfterAll
    static void endsWithItsInputAndDeletesItsData() throws Exception {
        launcher.closeInput();

        assertEquals(0, launcher.awaitEnd());
        assertFalse(Files.exists(directory.resolve("data")));
    }

    @Test
    void theTopicsAreExactlyTheRegisteredOnes() throws Exception {
        try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
            Map<String, Topic> registered =
                    Topics.all().stream().collect(Collectors.toMap(Topic::name, topic -> topic));
            Set<String> present = admin.listTopics().names().get();
            assertEquals(registered.keySet(), present);

            for (TopicDescription topic :
                    admin.describeTopics(present).allTopicNames().get().values()) {
                assertEquals(
                        registered.get(topic.name()).partitions(),
                        topic.partitions().size(),
                        topic.name());
            }
            for (Topic topic : registered.values()) {
                ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
                Config settings =
                        admin.describeConfigs(List.of(resource)).all().get().get(resource);
                topic.settings()
                        .forEach((name, value) ->
                                assertEquals(value, settings.get(name).value(), topic.name() + " " + name));
            }
        }
    }

    @Test
    void noRoleCanTouchTheSchemaOfAnother() throws SQLException {
        for (String owner : DatabasePreparation.SCHEMAS) {
            try (Connection connection = connect(owner + "_service");
                    Statement statement = connection.createStatement()) {
                statement.execute("create table " + owner + ".own (id int)");
                for (String other : DatabasePreparation.SCHEMAS) {
                    boolean own = other.equals(owner);
                    assertEquals(own, mayUse(statement, other), owner + " in " + other);
                    if (!own) {
                        assertRefused(statement, "create table " + other + ".foreign_table (id int)");
                        assertRefused(statement, "select * from " + other + ".anything");
                    }
                }
                assertRefused(statement, "create table public.anything (id int)");
                assertRefused(statement, "create schema another");
                statement.execute("drop table own");
            }
        }
    }

    @Test
    void aCommittedRowSurvivesTheDeathOfTheDatabase() throws Exception {
        try (Connection connection = connect("target_service");
                Statement statement = connection.createStatement()) {
            statement.execute("create table survivor as select 1 as id");
        }

        command("postgres kill");
        assertThrows(SQLException.class, () -> connect("target_service").close());
        command("postgres start");

        try (Connection connection = connect("target_service");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from survivor")) {
            assertTrue(rows.next());
            assertEquals(1, rows.getInt(1));
        }
    }

    @Test
    void aWordThatIsNoCommandIsAnsweredAndChangesNothing() throws Exception {
        launcher.send("kafka dance");

        assertTrue(launcher.awaitLine("failed: not a command").contains("kafka dance"));
    }

    private static void command(String command) throws Exception {
        long before = answers();
        launcher.send(command);
        Awaitility.await(command).atMost(Duration.ofSeconds(60)).until(() -> answers() > before);
    }

    private static long answers() {
        return launcher.lines().stream().filter("done"::equals).count();
    }

    private static boolean mayUse(Statement statement, String schema) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select has_schema_privilege('" + schema + "', 'usage')"
                + " or has_schema_privilege('" + schema + "', 'create')")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private static void assertRefused(Statement statement, String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> statement.execute(sql), sql);
        assertEquals(REFUSED, refusal.getSQLState(), sql + ": " + refusal.getMessage());
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + database + "/" + DatabasePreparation.DATABASE, role, "");
    }
}
