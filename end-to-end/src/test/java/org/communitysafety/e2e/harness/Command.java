package org.communitysafety.e2e.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command run as the user runs it, in the repository's folder. */
public final class Command {
    private final Process process;
    private final Path output;
    private final String line;

    private Command(Process process, Path output, String line) {
        this.process = process;
        this.output = output;
        this.line = line;
    }

    /** What it printed, both streams, and how it ended. */
    public record Result(int exitCode, String output) {}

    public static Command start(Map<String, String> environment, List<String> words) {
        try {
            Path output = Files.createTempFile(Files.createDirectories(Repository.target()), "command", ".txt");
            ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(words))
                    .directory(Repository.root().toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new Command(builder.start(), output, String.join(" ", words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Process process() {
        return process;
    }

    public String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end; a command that takes longer is ended and fails the test. */
    public Result await(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(line + " took longer than " + atMost + ":\n" + output());
            }
            return new Result(process.exitValue(), output());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(line + " was interrupted", e);
        }
    }
}
