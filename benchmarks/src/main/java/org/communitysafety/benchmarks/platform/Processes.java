package org.communitysafety.benchmarks.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What each part of a running platform uses, by Linux's /proc. */
public final class Processes {
    private static final double TICKS_A_SECOND = 100;
    private static final int USER = 11;

    private Processes() {}

    /**
     * What a part, which may be many processes, uses.
     *
     * @param resident megabytes in memory; what processes share counts in each
     * @param share megabytes in memory, what is shared divided among those that share it
     * @param cpuSeconds used since it started
     */
    public record Use(double resident, double share, double cpuSeconds) {
        private Use plus(Use other) {
            return new Use(resident + other.resident, share + other.share, cpuSeconds + other.cpuSeconds);
        }
    }

    /** @param launcher of the platform, which started all the others */
    public static Map<String, Use> of(ProcessHandle launcher) {
        Map<String, Use> uses = new LinkedHashMap<>();
        for (String name : new String[] {"gateway", "incident-service", "target-service", "reporting-service"}) {
            uses.put(name, new Use(0, 0, 0));
        }
        Stream.concat(Stream.of(launcher), launcher.descendants()).forEach(process -> {
            try {
                uses.merge(nameOf(process.pid()), use(process.pid()), Use::plus);
            } catch (IOException e) {
                // It ended meanwhile and uses nothing any more.
            }
        });
        return uses;
    }

    private static String nameOf(long pid) throws IOException {
        String command = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        for (String module : new String[] {"gateway", "incident-service", "target-service", "reporting-service"}) {
            if (command.contains("/" + module + "/target/quarkus-app/")) {
                return module;
            }
        }
        if (command.contains("BrokerMain")) {
            return "Kafka";
        }
        return command.contains("launcher.jar") ? "launcher" : "PostgreSQL";
    }

    private static Use use(long pid) throws IOException {
        return new Use(kilobytes(pid, "Rss:") / 1024, kilobytes(pid, "Pss:") / 1024, cpu(pid));
    }

    private static double kilobytes(long pid, String field) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup")).stream()
                .filter(line -> line.startsWith(field))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")))
                .findFirst()
                .orElse(0);
    }

    private static double cpu(long pid) throws IOException {
        String stat = new String(
                Files.readAllBytes(Path.of("/proc", Long.toString(pid), "stat")), StandardCharsets.ISO_8859_1);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1])) / TICKS_A_SECOND;
    }
}
