package org.communitysafety.e2e.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.e2e.harness.Repository;

/** The part of {@code docs/reliability.md} that the fault runs write. */
final class FaultTable {
    private static final String BEGIN = "<!-- fault runs: begin -->";
    private static final String END = "<!-- fault runs: end -->";
    private static final Path DOCUMENT = Repository.root().resolve("docs/reliability.md");

    private final List<Outcome> outcomes;
    private final Map<String, String> notRun;
    private final int rounds;
    private final long seed;
    /** What is tested; asked at the start, as somebody may commit meanwhile. */
    private final String commit = Shell.run("git", "describe", "--always", "--dirty", "--abbrev=10");

    /**
     * @param outcomes so far; more may be added
     * @param notRun why, by the beginning of a fault's name; counts while there is no outcome of it
     */
    FaultTable(List<Outcome> outcomes, Map<String, String> notRun, int rounds, long seed) {
        this.outcomes = outcomes;
        this.notRun = notRun;
        this.rounds = rounds;
        this.seed = seed;
    }

    /** Replaces what an earlier run, or an earlier part of this one, wrote. */
    void write() throws IOException {
        String text = Files.readString(DOCUMENT);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        Files.writeString(DOCUMENT, text.substring(0, begin) + "\n" + section() + text.substring(end));
    }

    private String section() throws IOException {
        StringBuilder section = new StringBuilder();
        section.append("Written by `end-to-end/faults --rounds %d --seed %d` on %s, commit %s, on %s.%n%n"
                .formatted(rounds, seed, LocalDate.now(), commit, machine()));
        section.append(
                "| fault | runs | exact | accepting again, p50 / p99 | figure right, p50 / p99 | longest answer |\n");
        section.append("|---|---|---|---|---|---|\n");
        Map<String, List<Outcome>> byFault = outcomes.stream()
                .collect(Collectors.groupingBy(Outcome::fault, LinkedHashMap::new, Collectors.toList()));
        byFault.forEach((fault, runs) -> section.append(row(fault, runs)));
        notRun.forEach((fault, why) -> {
            if (outcomes.stream().noneMatch(outcome -> outcome.fault().startsWith(fault))) {
                section.append("| %s | not run: %s | | | | |%n".formatted(fault, why));
            }
        });
        long reports = outcomes.stream().mapToLong(Outcome::reports).sum();
        long again = outcomes.stream().mapToLong(Outcome::notTaken).sum();
        section.append("%n%,d reports were accepted; %,d requests were refused or broken off and sent again.%n"
                .formatted(reports, again));
        outcomes.stream()
                .filter(outcome -> !outcome.isExact())
                .forEach(outcome -> section.append("%nNot exact: %s%n".formatted(outcome)));
        return section.toString();
    }

    private static String row(String fault, List<Outcome> runs) {
        return "| %s | %d | %d | %s | %s | %s |%n"
                .formatted(
                        fault,
                        runs.size(),
                        runs.stream().filter(Outcome::isExact).count(),
                        quantiles(runs, Outcome::acceptedAfter),
                        quantiles(runs, Outcome::rightAfter),
                        seconds(quantile(runs, Outcome::longestAnswer, 1)));
    }

    private static String quantiles(List<Outcome> runs, Function<Outcome, Duration> of) {
        return seconds(quantile(runs, of, 0.5)) + " / " + seconds(quantile(runs, of, 0.99));
    }

    private static Duration quantile(List<Outcome> runs, Function<Outcome, Duration> of, double share) {
        List<Duration> sorted = runs.stream().map(of).sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }

    private static String machine() throws IOException {
        long kilobytes = Files.readAllLines(Path.of("/proc/meminfo")).stream()
                .filter(line -> line.startsWith("MemTotal"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
        return "%d cores, %d GB, %s %s, JDK %s, load average %.0f over a quarter of an hour"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        kilobytes / 1024 / 1024,
                        System.getProperty("os.name"),
                        System.getProperty("os.version").replaceAll("-.*", ""),
                        System.getProperty("java.version"),
                        Double.parseDouble(
                                Files.readString(Path.of("/proc/loadavg")).split(" ")[2]));
    }
}
