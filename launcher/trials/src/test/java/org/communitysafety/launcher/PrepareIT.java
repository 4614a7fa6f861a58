package org.communitysafety.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.launcher.database.DatabasePreparation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the one-shot container does, against servers that it did not start. */
@Timeout(120)
class PrepareIT {
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
        assertEquals(0, Csp.commandLine().execute("secrets", secrets().toString()));
        beAServerOfAnOperator();
    }

    @AfterAll
    static void stop() throws Exception {
        launcher.closeInput();
        launcher.awaitEnd();
    }

    @Test
    void whoOwnsTheDatabaseAndMayCreateRolesPreparesItAndMayRepeatIt() throws Exception {
        assertEquals(0, prepare(), launcher.output());
        assertEquals(0, prepare(), launcher.output());

        for (String schema : DatabasePreparation.SCHEMAS) {
            try (Connection connection = connect("csp", schema + "_service");
                    Statement statement = connection.createStatement()) {
                statement.execute("create table " + schema + ".own (id int)");
                statement.execute("insert into own values (1)");
            }
        }
        assertTrue(Files.exists(directory.resolve("keyring.json")));
    }

    @Test
    void theServerHasAVerifierAndNotThePassword() throws Exception {
        assertEquals(0, prepare(), launcher.output());

        String kept = text("select rolpassword from pg_authid where rolname = 'target_service'");

        assertTrue(kept.startsWith("SCRAM-SHA-256$"), kept);
        assertFalse(kept.contains(
                Files.readString(secrets().resolve("target_service/password")).strip()));
    }

    /** As an operator leaves it: the database is there and belongs to a role that is no superuser; the services have none. */
    private static void beAServerOfAnOperator() throws SQLException {
        try (Connection connection = connect("postgres", "postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("drop database csp");
            for (String role : DatabasePreparation.roles()) {
                statement.execute("drop role " + role);
            }
            statement.execute("create role csp_owner login createrole");
            statement.execute("create database csp owner csp_owner");
        }
    }

    private static int prepare() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("prepare", "--database", database, "--user", "csp_owner"));
        arguments.addAll(List.of(
                "--password-file", secrets().resolve("postgres/password").toString()));
        arguments.addAll(List.of("--role-passwords", secrets().toString()));
        arguments.addAll(List.of("--kafka", kafka));
        arguments.addAll(List.of("--keyring", directory.resolve("keyring.json").toString()));
        try (RunningLauncher preparing = RunningLauncher.start(directory, arguments)) {
            return preparing.awaitEnd();
        }
    }

    private static Path secrets() {
        return directory.resolve("secrets");
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = connect("postgres", "postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertTrue(rows.next(), query);
            return rows.getString(1);
        }
    }

    private static Connection connect(String name, String role) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + database + "/" + name, role, "");
    }
}
