package org.communitysafety.benchmarks.drain;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.communitysafety.benchmarks.CpuSeconds;

/** A running target-service as it is shipped, on the testbed's broker and database. */
final class TargetService implements AutoCloseable {
    static final String CELLS =
            "select indicator || '|' || area || '|' || to_char(month, 'YYYY-MM'), sum(count) from target.indicator_cell"
                    + " where count > 0 group by indicator, area, month";
    private static final String POSITION =
            "select coalesce(sum(next_offset), -1) from target.consumer_offset where topic = ?";

    private static final Duration LONGEST_REST = Duration.ofMinutes(1);

    private final Process process;
    private final Testbed testbed;
    private final String topic;
    private final File log;

    private TargetService(Process process, Testbed testbed, String topic, File log) {
        this.process = process;
        this.testbed = testbed;
        this.topic = topic;
        this.log = log;
    }

    /** @param topic whose position is waited for */
    static TargetService start(Path root, Testbed testbed, String topic, File log) throws IOException {
        List<String> command = new ArrayList<>(List.of(Testbed.java(), "-Xmx1g"));
        String options = System.getProperty("platform.options", "");
        if (!options.isEmpty()) {
            command.addAll(List.of(options.split(" ")));
        }
        command.addAll(List.of(
                "-Dcsp.database=" + testbed.database(),
                "-Dcsp.kafka=" + testbed.kafka(),
                "-Dcsp.keyring=" + testbed.keyring(),
                "-Dcsp.port.target=" + freePort(),
                "-Dcsp.management-port.target=" + freePort(),
                "-jar",
                root.resolve("target-service/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        return new TargetService(process, testbed, topic, log);
    }

    /**
     * Waits until this many records of the topic are kept, by this instance or another.
     *
     * @return how many are, of -1 before the first start
     */
    long awaitPosition(long wanted) throws SQLException, InterruptedException {
        try (Connection connection = testbed.connect()) {
            long position = position(connection, topic);
            long moved = System.nanoTime();
            while (position < wanted) {
                if (!process.isAlive() || System.nanoTime() - moved > LONGEST_REST.toNanos()) {
                    throw new IllegalStateException(
                            "target-service stands at " + position + " of " + wanted + "; its log: " + log);
                }
                TimeUnit.MILLISECONDS.sleep(20);
                long before = position;
                position = position(connection, topic);
                moved = position == before ? moved : System.nanoTime();
            }
            return position;
        }
    }

    /** How many records of the topic are kept; -1 before the first start. */
    static long position(Testbed testbed, String topic) throws SQLException {
        try (Connection connection = testbed.connect()) {
            return position(connection, topic);
        }
    }

    private static long position(Connection connection, String topic) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(POSITION)) {
            statement.setString(1, topic);
            ResultSet row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            if (!"42P01".equals(e.getSQLState())) {
                throw e;
            }
            return -1;
        }
    }

    double cpuSeconds() {
        return CpuSeconds.of(process.toHandle());
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
