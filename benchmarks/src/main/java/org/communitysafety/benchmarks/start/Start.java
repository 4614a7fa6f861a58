package org.communitysafety.benchmarks.start;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.communitysafety.benchmarks.Rounds;
import org.communitysafety.benchmarks.Spread;
import org.communitysafety.benchmarks.ThisMachine;
import org.communitysafety.benchmarks.load.HttpLoad;
import org.communitysafety.benchmarks.load.IncidentRequests;
import org.communitysafety.benchmarks.load.Pace;
import org.communitysafety.benchmarks.platform.Platform;
import org.communitysafety.benchmarks.platform.Processes;
import org.communitysafety.benchmarks.platform.Processes.Use;

/**
 * From {@code ./csp up} to ready, without data and with the data of the run before, and the memory of every process when
 * nothing happens and after a while of incidents as fast as they are answered.
 */
public final class Start {
    private static final Duration LOAD = Duration.ofSeconds(10);
    private static final Duration REST = Duration.ofSeconds(3);
    private static final int CONNECTIONS = 32;

    private final Path root;
    private final Duration load;
    private final Spread cold = new Spread();
    private final Spread warm = new Spread();
    private final Spread coldCpu = new Spread();
    private final Spread warmCpu = new Spread();
    private final Map<String, Spread> atRest = new LinkedHashMap<>();
    private final Map<String, Spread> shareAtRest = new LinkedHashMap<>();
    private final Map<String, Spread> underLoad = new LinkedHashMap<>();
    private final Map<String, Spread> shareUnderLoad = new LinkedHashMap<>();

    private Start(Path root, Duration load) {
        this.root = root;
        this.load = load;
    }

    /** @param arguments root of the repository, a directory for data, rounds */
    public static void main(String[] arguments) throws Exception {
        Rounds rounds = Rounds.of(arguments[2]);
        Start start = new Start(Path.of(arguments[0]), rounds.length(LOAD));
        for (int round = 0; round < rounds.number(); round++) {
            start.round(Path.of(arguments[1]).resolve("round-" + round).resolve("data"));
        }
        rounds.publish(start.root, "start", start.text(rounds.number()));
    }

    private void round(Path data) throws Exception {
        try (Platform platform = Platform.up(root, data)) {
            took(platform, cold, coldCpu);
        }
        try (Platform platform = Platform.up(root, data)) {
            took(platform, warm, warmCpu);
            TimeUnit.NANOSECONDS.sleep(REST.toNanos());
            weigh(platform, atRest, shareAtRest);
            IncidentRequests incidents = new IncidentRequests(platform.authority(), 1, false);
            HttpLoad.run(platform.gateway(), CONNECTIONS, incidents, Pace.asFastAsAnswered(load));
            weigh(platform, underLoad, shareUnderLoad);
        }
    }

    private static void took(Platform platform, Spread seconds, Spread cpu) {
        seconds.add(platform.secondsToReady());
        cpu.add(Processes.of(platform.process()).values().stream()
                .mapToDouble(Use::cpuSeconds)
                .sum());
        System.out.printf(Locale.UK, "ready after %.2f s%n", platform.secondsToReady());
    }

    private static void weigh(Platform platform, Map<String, Spread> resident, Map<String, Spread> share) {
        Map<String, Use> uses = Processes.of(platform.process());
        uses.forEach((name, use) -> {
            resident.computeIfAbsent(name, each -> new Spread()).add(use.resident());
            share.computeIfAbsent(name, each -> new Spread()).add(use.share());
        });
        share.computeIfAbsent("all", each -> new Spread())
                .add(uses.values().stream().mapToDouble(Use::share).sum());
    }

    private String text(int rounds) {
        StringBuilder text = new StringBuilder(ThisMachine.described())
                .append(String.format(
                        Locale.UK,
                        "%nFrom `./csp up` until the gateway says that all is ready; built already, the files in the"
                                + " page cache; %d rounds.%n%n| start | seconds, median (least–most) | CPU-s of all"
                                + " processes |%n|---|---|---|%n| the first, without data | %s | %s |%n| again, on the"
                                + " same data | %s | %s |%n%n",
                        rounds,
                        cold.text("%.1f"),
                        coldCpu.text("%.1f"),
                        warm.text("%.1f"),
                        warmCpu.text("%.1f")))
                .append(String.format(
                        Locale.UK,
                        "Memory in megabytes, at rest %d s after ready and after %d s of incidents as fast as they"
                                + " were answered. A share counts what processes have in common once for all of them;"
                                + " PostgreSQL's processes have their buffers in common.%n%n| process | resident at rest |"
                                + " share at rest | resident under load | share under load |%n|---|---|---|---|---|%n",
                        REST.toSeconds(),
                        load.toSeconds()));
        Function<Spread, String> shown = spread -> spread == null ? "" : spread.text("%,.0f");
        shareAtRest.keySet().stream()
                .filter(name -> !name.equals("all"))
                .forEach(name -> text.append(row(name, shown)));
        return text.append(row("all", shown)).toString();
    }

    private String row(String name, Function<Spread, String> shown) {
        return String.format(
                Locale.UK,
                "| %s | %s | %s | %s | %s |%n",
                name,
                shown.apply(atRest.get(name)),
                shown.apply(shareAtRest.get(name)),
                shown.apply(underLoad.get(name)),
                shown.apply(shareUnderLoad.get(name)));
    }
}
