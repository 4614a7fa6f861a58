package org.communitysafety.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Where and when something was measured, and of what. */
public final class ThisMachine {
    private ThisMachine() {}

    public static String described() {
        return String.format(
                Locale.UK,
                "Measured on %s at commit %s: %d cores, %s of memory, %s %s, Java %s.",
                LocalDate.now(),
                commit(),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"));
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
            String name = new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return name.isBlank() ? "unknown" : name.strip();
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static String memory() {
        try {
            return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemTotal"))
                    .map(line -> line.replaceAll("\\D+", ""))
                    .map(kilobytes -> Math.round(Long.parseLong(kilobytes) / 1e6) + " GB")
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "an unknown amount";
        }
    }
}
