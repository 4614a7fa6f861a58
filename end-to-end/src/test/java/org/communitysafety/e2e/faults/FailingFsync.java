package org.communitysafety.e2e.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.e2e.harness.Platform;

/** The disk says that it could not write: every process of PostgreSQL gets an error from its next sync. */
final class FailingFsync implements Fault {
    private static final Duration AT_MOST = Duration.ofSeconds(15);

    private final Platform platform;
    private boolean panicked;

    FailingFsync(Platform platform) {
        this.platform = platform;
    }

    /** Empty, or why it cannot be done here. */
    static String whyNot() {
        return Shell.has("strace") ? "" : "no strace on this machine";
    }

    @Override
    public String name() {
        return "fsync under PostgreSQL fails";
    }

    @Override
    public void inject() throws Exception {
        long before = panics();
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-qq", "-o", "/dev/null"));
        command.addAll(List.of("-e", "trace=fsync,fdatasync", "-e", "inject=fsync,fdatasync:error=EIO:when=1"));
        ProcessHandle postmaster = ProcessHandle.of(platform.pid("postgres")).orElseThrow();
        postmaster.descendants().forEach(child -> command.addAll(List.of("-p", Long.toString(child.pid()))));
        Process strace = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (!panicked && System.nanoTime() < end) {
            Thread.sleep(50);
            panicked = panics() > before;
        }
        strace.destroy();
        strace.waitFor();
    }

    /** A database that goes on after a failed sync has lost what it promised. */
    @Override
    public String complaint() {
        return panicked ? "" : "PostgreSQL did not stop at a failed sync";
    }

    private long panics() throws Exception {
        Path log = platform.log("postgres");
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("PANIC")).count();
        }
    }
}
