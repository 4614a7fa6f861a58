package org.communitysafety.launcher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import org.communitysafety.launcher.process.Signals;

/** What a data directory says about the server that runs on it. */
record Postmaster(Path directory) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    OptionalLong pid() {
        Path file = pidFile();
        try {
            if (!Files.exists(file)) {
                return OptionalLong.empty();
            }
            return OptionalLong.of(
                    Long.parseLong(Files.readAllLines(file).get(0).trim()));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException halfWritten) {
            return OptionalLong.empty();
        }
    }

    /**
     * Ends a server an earlier launcher left behind, and removes a pid file whose number now belongs to some other
     * program: PostgreSQL would take that for a running server and refuse to start.
     */
    void endLeftover() {
        OptionalLong pid = pid();
        if (pid.isEmpty()) {
            return;
        }
        ProcessHandle.of(pid.getAsLong()).filter(this::isPostgres).ifPresent(this::end);
        try {
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end(ProcessHandle server) {
        Signals.send("INT", server.pid());
        if (!Signals.endsWithin(server, PATIENCE)) {
            Signals.end(server, "QUIT", PATIENCE);
        }
    }

    private boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.endsWith("/postgres"))
                .orElse(false);
    }

    private Path pidFile() {
        return directory.resolve("postmaster.pid");
    }
}
