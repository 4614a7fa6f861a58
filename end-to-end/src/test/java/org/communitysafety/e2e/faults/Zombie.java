package org.communitysafety.e2e.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Repository;

/**
 * target-service stands still with a batch in its hands until its group takes it for dead and another instance has taken the
 * same records; then it wakes and wants to commit.
 */
final class Zombie implements Fault, AutoCloseable {
    private static final Duration BATCH = Duration.ofSeconds(30);
    private static final Duration TAKEN_OVER = Duration.ofSeconds(90);
    private static final Duration REFUSED = Duration.ofSeconds(30);
    private static final String WAITING =
            "usename = 'target_service' and wait_event_type = 'Lock' and query like '%consumer_offset%'";

    /** What the service says when its ledger refuses a batch. */
    private static final Pattern REFUSAL =
            Pattern.compile("batch not kept.* cause=consumer target-service moved \\d+ of \\d+ positions");

    private final Platform platform;
    private Instance other;
    private long frozen;
    private long movedOn;
    private long refusedBefore;
    private String complaint = "";

    Zombie(Platform platform) {
        this.platform = platform;
    }

    @Override
    public String name() {
        return "SIGSTOP of target-service until another took over";
    }

    @Override
    public void inject() throws Exception {
        frozen = platform.pid("target-service");
        refusedBefore = refusals();
        freezeWithABatch();
        other = Instance.start(Repository.root(), platform, "target", Map.of());
        other.awaitReady();
        try (TargetPositions positions = new TargetPositions(platform)) {
            long before = positions.sum();
            await("the other instance to read on").atMost(TAKEN_OVER).until(() -> positions.sum() > before);
            movedOn = positions.sum() - before;
        }
    }

    /**
     * Its ledger is locked until a batch waits for it; then the process stops. Its connection is ended, as the database does by
     * itself after a minute: the lock it would get would be in the other's way.
     */
    private void freezeWithABatch() throws SQLException {
        try (Connection connection = Database.connect(platform);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table target.consumer_offset in exclusive mode");
            await("a batch at the ledger")
                    .atMost(BATCH)
                    .until(() -> first(statement, "select count(*) from pg_stat_activity where " + WAITING) > 0);
            Shell.signal("STOP", frozen);
            first(statement, "select count(pg_terminate_backend(pid)) from pg_stat_activity where " + WAITING);
            connection.rollback();
        }
    }

    private static long first(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void heal() throws Exception {
        Shell.signal("CONT", frozen);
        try {
            await().atMost(REFUSED).until(() -> refusals() > refusedBefore);
        } catch (ConditionTimeoutException e) {
            complaint = "nothing of the woken process was refused";
        }
        close();
    }

    /** That nothing was counted twice, the figures say; that it was tried, and refused, is said here. */
    @Override
    public String complaint() {
        return movedOn > 0 ? complaint : "the other instance took nothing over";
    }

    private long refusals() {
        try {
            String log = Files.readString(platform.log("target-service"), StandardCharsets.UTF_8);
            return REFUSAL.matcher(log).results().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (other != null) {
            other.close();
        }
    }
}
