package org.communitysafety.benchmarks.drain;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.communitysafety.benchmarks.CpuSeconds;

/** target-service as it is shipped, on a topic that is full when it starts. */
final class PlatformDrain implements Contender {
    private static final String LEFT =
            "select coalesce(sum(next_offset), -1) from target.consumer_offset where topic = 'incidents'";
    private static final String CELLS =
            "select indicator || '|' || area || '|' || to_char(month, 'YYYY-MM'), sum(count) from target.indicator_cell"
                    + " where count > 0 group by indicator, area, month";

    private final Path root;
    private final Testbed testbed;
    private final File log;

    PlatformDrain(Path root, Testbed testbed, File log) {
        this.root = root;
        this.testbed = testbed;
        this.log = log;
    }

    @Override
    public String name() {
        return "the platform";
    }

    @Override
    public String remark() {
        return "target-service as it is shipped: facts kept, corrections exact, feeds judged, every changed value published";
    }

    @Override
    public Goal goal() {
        return Goal.EXACT;
    }

    @Override
    public Measured run(long records) throws IOException, SQLException, InterruptedException {
        testbed.empty("target");
        Process service = start();
        try (Connection connection = testbed.connect()) {
            awaitPositions(service, connection, 0);
            long began = System.nanoTime();
            double ownBefore = CpuSeconds.of(service.toHandle());
            double othersBefore = testbed.cpuSeconds();
            awaitPositions(service, connection, records);
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Measured(
                    seconds,
                    CpuSeconds.of(service.toHandle()) - ownBefore,
                    testbed.cpuSeconds() - othersBefore,
                    testbed.query(CELLS));
        } finally {
            service.destroy();
            if (!service.waitFor(20, TimeUnit.SECONDS)) {
                service.destroyForcibly().waitFor();
            }
        }
    }

    private void awaitPositions(Process service, Connection connection, long wanted)
            throws SQLException, InterruptedException {
        while (true) {
            if (!service.isAlive()) {
                throw new IllegalStateException("target-service ended; its log: " + log);
            }
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(LEFT)) {
                row.next();
                if (row.getLong(1) >= wanted) {
                    return;
                }
            } catch (SQLException e) {
                if (!"42P01".equals(e.getSQLState())) {
                    throw e;
                }
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private Process start() throws IOException {
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
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
