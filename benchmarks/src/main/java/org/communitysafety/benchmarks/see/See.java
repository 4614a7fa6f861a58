package org.communitysafety.benchmarks.see;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.communitysafety.benchmarks.Rounds;
import org.communitysafety.benchmarks.load.HttpLoad;
import org.communitysafety.benchmarks.load.LoadResult;
import org.communitysafety.benchmarks.load.Pace;
import org.communitysafety.benchmarks.platform.Platform;
import org.communitysafety.benchmarks.platform.Processes;

/**
 * How long after it was sent a figure's status, and its alert, are on a live stream that is open: with nothing else to do,
 * and while incidents come at half of the rate that the platform can take in on this machine.
 */
public final class See {
    static final double PROBES_A_SECOND = 25;
    private static final Duration PHASE = Duration.ofSeconds(13);
    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** So many phases. */
    private static final int WARMING = 5;

    private final Platform platform;
    private final Conditions conditions;
    private final Probes probes;
    private final SeeTable table;
    private final Duration phase;
    private double half;

    private See(Platform platform, Conditions conditions, Probes probes, SeeTable table, Duration phase) {
        this.platform = platform;
        this.conditions = conditions;
        this.probes = probes;
        this.table = table;
        this.phase = phase;
    }

    /** @param arguments root of the repository, a directory for data, rounds */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Rounds rounds = Rounds.of(arguments[2]);
        SeeTable table = new SeeTable(rounds.number(), rounds.length(PHASE));
        try (Platform platform = Platform.up(root, Path.of(arguments[1]).resolve("data"));
                Conditions conditions = new Conditions(platform)) {
            ProbePlans plans = new ProbePlans(platform.authority());
            plans.publish();
            Probes probes = new Probes(plans, platform.authority());
            try (LiveStream stream = LiveStream.open(platform.authority(), probes)) {
                new See(platform, conditions, probes, table, rounds.length(PHASE)).measure(rounds.number());
                stream.check();
            }
            table.floor(
                    conditions.roundTrip(Duration.ofSeconds(3)),
                    Floor.handOver(platform.kafka()),
                    Floor.commit(platform.jdbc()),
                    Floor.write());
        }
        PrometheusAlerts.micros(Path.of(arguments[1]).resolve("prometheus")).ifPresent(table::prometheus);
        rounds.publish(root, "see", table.text());
    }

    /** Under load beforehand, for as long as the compiler still has much to do: a service that runs is warm. */
    private void measure(int rounds) throws Exception {
        conditions.mostPerSecond(phase.multipliedBy(WARMING));
        probe(phase);
        half = conditions.mostPerSecond(phase.dividedBy(2)) / 2;
        table.load(half);
        for (int round = 0; round < rounds; round++) {
            for (boolean loaded : round % 2 == 0 ? List.of(false, true) : List.of(true, false)) {
                phase(loaded);
            }
        }
    }

    private void phase(boolean loaded) throws Exception {
        conditions.awaitQuiet();
        Map<String, Processes.Use> before = Processes.of(platform.process());
        long begin = System.nanoTime();
        CompletableFuture<LoadResult> load =
                loaded ? CompletableFuture.supplyAsync(this::load) : CompletableFuture.completedFuture(null);
        probe(phase);
        LoadResult incidents = load.join();
        double seconds = (System.nanoTime() - begin) / 1e9;
        double cpu = total(Processes.of(platform.process())) - total(before);
        table.add(loaded, new SeeTable.Phase(probes.statuses(), probes.alerts(), cpu / seconds));
        System.out.printf(
                "%-6s status p50 %.1f ms, p99 %.1f ms; alert p50 %.1f ms; %.0f incidents/s%n",
                loaded ? "loaded" : "idle",
                probes.statuses().getValueAtPercentile(50) / 1000.0,
                probes.statuses().getValueAtPercentile(99) / 1000.0,
                probes.alerts().getValueAtPercentile(50) / 1000.0,
                incidents == null ? 0 : incidents.perSecond());
    }

    private LoadResult load() {
        try {
            return conditions.load(half, phase);
        } catch (java.io.IOException e) {
            throw new CompletionException(e);
        }
    }

    private static double total(Map<String, Processes.Use> uses) {
        return uses.values().stream().mapToDouble(Processes.Use::cpuSeconds).sum();
    }

    /** Returns when every figure that was sent is on the stream. */
    private void probe(Duration length) throws Exception {
        probes.startRound();
        HttpLoad.run(platform.gateway(), CONNECTIONS, probes, new Pace(PROBES_A_SECOND, length));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!probes.missing().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("never on the stream: " + probes.missing());
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }
}
