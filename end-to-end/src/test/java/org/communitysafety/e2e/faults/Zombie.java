package org.communitysafety.e2e.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.communitysafety.e2e.harness.Platform;

/** target-service stands still until its group takes it for dead and another instance has its partitions; then it wakes. */
final class Zombie implements Fault, AutoCloseable {
    private static final Duration TAKEN_OVER = Duration.ofSeconds(90);

    private final Platform platform;
    private Instance other;
    private long frozen;
    private long movedOn;

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
        Shell.signal("STOP", frozen);
        other = Instance.start(platform, "target", Map.of());
        other.awaitReady();
        try (TargetPositions positions = new TargetPositions(platform)) {
            long before = positions.sum();
            await("the other instance to read on").atMost(TAKEN_OVER).until(() -> positions.sum() > before);
            movedOn = positions.sum() - before;
        }
    }

    @Override
    public void heal() throws Exception {
        Shell.signal("CONT", frozen);
        close();
    }

    /** That nothing was counted twice, the figures say; that there was a take-over is said here. */
    @Override
    public String complaint() {
        return movedOn > 0 ? "" : "the other instance took nothing over";
    }

    @Override
    public void close() {
        if (other != null) {
            other.close();
        }
    }
}
