package org.communitysafety.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process an earlier or running launcher wrote down.
 *
 * @param startedAtMillis by the system's clock; with it a pid that was given to another program since is not mistaken
 * @param port it answers on, or 0
 */
public record RecordedProcess(String name, long pid, long startedAtMillis, int port) {
    /** The system's own reckoning of start times moves a little when its clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static RecordedProcess of(String name, ProcessHandle process, int port) {
        long startedAt =
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new RecordedProcess(name, process.pid(), startedAt, port);
    }

    /** The process, when it still is the one that was recorded. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(Liveness::isRunning).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Math.abs(start.toEpochMilli() - startedAtMillis) <= TOLERANCE.toMillis())
                .orElse(false);
    }
}
