package org.communitysafety.benchmarks.drain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.communitysafety.benchmarks.CpuSeconds;

/** The embedded Kafka and PostgreSQL as {@code ./csp up} runs them, flushed to disk, in a directory of their own. */
final class Testbed implements AutoCloseable {
    /** Of the topic of incidents. */
    static final int PARTITIONS = 24;

    private final Process process;
    private final Map<String, String> addresses = new HashMap<>();

    private Testbed(Process process) {
        this.process = process;
    }

    static Testbed start(Path root, Path data) throws IOException {
        Process process = new ProcessBuilder(
                        java(),
                        "-jar",
                        root.resolve("launcher/target/launcher.jar").toString(),
                        "infrastructure",
                        "--data",
                        data.toString())
                .redirectError(Files.createDirectories(data.getParent())
                        .resolve("infrastructure.log")
                        .toFile())
                .start();
        Testbed testbed = new Testbed(process);
        testbed.awaitReady();
        return testbed;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void awaitReady() throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("the infrastructure did not start");
            }
            int equals = line.indexOf('=');
            if (equals > 0) {
                addresses.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
    }

    String kafka() {
        return addresses.get("csp.kafka");
    }

    String database() {
        return addresses.get("csp.database");
    }

    String keyring() {
        return addresses.get("csp.keyring");
    }

    double cpuSeconds() {
        return CpuSeconds.of(process.toHandle());
    }

    /** An empty schema of this name, owned by the role that target-service uses. */
    void empty(String schema) throws SQLException {
        run(
                "drop schema if exists " + schema + " cascade",
                "create schema " + schema + " authorization target_service",
                "vacuum",
                "checkpoint");
    }

    /** With as many partitions as the topic of incidents has. */
    void createTopic(String name) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, kafka()))) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    /** What a commit and an acknowledgement promise here, as the servers state it. */
    String durability() throws SQLException {
        String settings = query(
                        "select string_agg(name || '=' || setting, ', ' order by name) from pg_settings where name in"
                                + " ('fsync', 'synchronous_commit', 'full_page_writes', 'synchronous_standby_names')")
                .get(0)
                .get(0);
        return "Kafka: producer acks=all on one broker, so replication 1, flushed by the operating system."
                + " PostgreSQL: " + settings + ", one server.";
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    List<List<String>> query(String query) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<List<String>> read = new ArrayList<>();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(rows.getString(column));
                }
                read.add(row);
            }
            return read;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + database() + "/csp", "postgres", "");
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
