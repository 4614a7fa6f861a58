package org.communitysafety.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.communitysafety.launcher.LaunchException;

/**
 * A running child that ends in order when its standard input closes, and so cannot outlive this process.
 *
 * <p>It runs in a session of its own where the system has {@code setsid}: a Ctrl-C in the terminal reaches only the
 * launcher, which then stops its children in order.
 */
public final class ChildProcess {
    private static final long LARGEST_KEPT_LOG_BYTES = 16L * 1024 * 1024;
    private static final boolean SESSIONS =
            Files.isExecutable(Path.of("/usr/bin/setsid")) || Files.isExecutable(Path.of("/bin/setsid"));

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts the command with its output appended to the log file; a log past 16 MB is first moved to {@code <log>.1}.
     *
     * @throws LaunchException when the program cannot be started
     */
    public static ChildProcess start(List<String> command, Path log) {
        List<String> whole = new ArrayList<>(SESSIONS ? List.of("setsid") : List.of());
        whole.addAll(command);
        try {
            keepSmall(log);
            return new ChildProcess(new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start());
        } catch (IOException e) {
            throw new LaunchException("Cannot start " + command.get(0) + ": " + e.getMessage(), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public int exitCode() {
        return process.exitValue();
    }

    public CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Asks the child to end and kills it when it has not done so in time. Returns when it is gone. */
    public void stop(Duration patience) {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            // The pipe breaks when the child ended first, which is what is wanted.
        }
        if (!endsWithin(patience)) {
            kill();
        }
    }

    /** Kills the child without warning, as a crash would. Returns when it is gone. */
    public void kill() {
        process.destroyForcibly();
        endsWithin(Duration.ofSeconds(10));
    }

    private boolean endsWithin(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void keepSmall(Path log) {
        try {
            Files.createDirectories(log.getParent());
            if (Files.exists(log) && Files.size(log) > LARGEST_KEPT_LOG_BYTES) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the log " + log, e);
        }
    }
}
