package org.communitysafety.benchmarks.see;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.communitysafety.benchmarks.Spread;
import org.communitysafety.benchmarks.ThisMachine;

/** How long it took, as a table with its conditions. Histograms are in microseconds. */
final class SeeTable {
    /** Figures to indicator values, these to statuses, these to the gateway. */
    private static final int HAND_OVERS = 3;
    /** Of target-service and of reporting-service. */
    private static final int COMMITS = 2;

    private static final double MICROS_A_MILLI = 1000;

    private final int rounds;
    private final Duration phase;
    private final List<Phase> idle = new ArrayList<>();
    private final List<Phase> loaded = new ArrayList<>();
    private double half;
    private String floor = "";
    private String prometheus = "";
    private String prometheusNote =
            "Prometheus and Alertmanager were not part of this run: they are not on this machine's path.";

    /** @param cores that all of the platform's processes used together */
    record Phase(Histogram statuses, Histogram alerts, double cores) {}

    SeeTable(int rounds, Duration phase) {
        this.rounds = rounds;
        this.phase = phase;
    }

    void load(double incidentsASecond) {
        half = incidentsASecond;
    }

    void add(boolean isLoaded, Phase phase) {
        (isLoaded ? loaded : idle).add(phase);
    }

    void floor(Histogram roundTrip, Histogram handOver, Histogram commit, Histogram write) {
        floor = String.format(Locale.UK, "| floor, nothing else running | %d | ", roundTrip.getTotalCount())
                + floor(roundTrip, handOver, commit, write, 50) + " | "
                + floor(roundTrip, handOver, commit, write, 99) + " | | |\n"
                + String.format(
                        Locale.UK,
                        "%nThe floor is the sum of the steps, each measured alone (p50 / p99 ms): a request through"
                                + " the gateway that keeps nothing %.2f / %.2f, %d times a record acknowledged and fetched"
                                + " %.2f / %.2f, %d times a commit flushed to disk %.2f / %.2f, a write to a socket and an"
                                + " answer %.2f / %.2f. The sum of the p99 is more than the p99 of the sum.%n",
                        millis(roundTrip, 50),
                        millis(roundTrip, 99),
                        HAND_OVERS,
                        millis(handOver, 50),
                        millis(handOver, 99),
                        COMMITS,
                        millis(commit, 50),
                        millis(commit, 99),
                        millis(write, 50),
                        millis(write, 99));
    }

    /** What one could take instead, for alerts alone. */
    void prometheus(Histogram alerts) {
        prometheus = String.format(
                Locale.UK,
                "| alert, Prometheus and Alertmanager, idle | %d | %.1f | %.1f | %.1f | |%n",
                alerts.getTotalCount(),
                millis(alerts, 50),
                millis(alerts, 99),
                millis(alerts, 99.9));
        prometheusNote = String.format(
                Locale.UK,
                "Prometheus scraped %d figures and judged them every second, and Alertmanager waited for no others, so to a"
                        + " webhook; nothing else ran. Figures came %d a second, each at its time.",
                PrometheusAlerts.FIGURES,
                PrometheusAlerts.FIGURES_A_SECOND);
    }

    private static String floor(
            Histogram roundTrip, Histogram handOver, Histogram commit, Histogram write, double percentile) {
        return String.format(
                Locale.UK,
                "%.1f",
                millis(roundTrip, percentile)
                        + HAND_OVERS * millis(handOver, percentile)
                        + COMMITS * millis(commit, percentile)
                        + millis(write, percentile));
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / MICROS_A_MILLI;
    }

    String text() {
        return ThisMachine.described()
                + String.format(
                        Locale.UK,
                        "%n%.0f figures a second, each at its time whatever became of the others, for %d plans; %d"
                                + " rounds of %d s idle and %d s under load, order alternating. Time counts from when a"
                                + " figure was meant to be sent to when its status, or its alert, was read from an open"
                                + " stream. Load: %,.0f incidents a second through the gateway, half of what the platform"
                                + " took in, with register, figures and statuses, when they came as fast as they were"
                                + " answered, after a while of that. Every figure came.%n%n",
                        See.PROBES_A_SECOND,
                        ProbePlans.PLANS,
                        rounds,
                        phase.toSeconds(),
                        phase.toSeconds(),
                        half)
                + "| milliseconds | samples | p50, median (least–most) | p99 | p99.9 of all rounds | cores in use |\n"
                + "|---|---|---|---|---|---|\n"
                + row("status, idle", idle, Phase::statuses)
                + row("alert, idle", idle, Phase::alerts)
                + row("status, at half load", loaded, Phase::statuses)
                + row("alert, at half load", loaded, Phase::alerts)
                + prometheus
                + floor
                + "\n"
                + prometheusNote
                + "\n";
    }

    private static String row(String name, List<Phase> phases, Function<Phase, Histogram> of) {
        Histogram all = new Histogram(3);
        Spread middle = new Spread();
        Spread high = new Spread();
        Spread cores = new Spread();
        for (Phase phase : phases) {
            Histogram micros = of.apply(phase);
            cores.add(phase.cores());
            if (micros.getTotalCount() > 0) {
                all.add(micros);
                middle.add(millis(micros, 50));
                high.add(millis(micros, 99));
            }
        }
        if (all.getTotalCount() == 0) {
            return String.format(Locale.UK, "| %s | 0 | | | | %.2f |%n", name, cores.median());
        }
        return String.format(
                Locale.UK,
                "| %s | %,d | %s | %s | %.1f | %.2f |%n",
                name,
                all.getTotalCount(),
                middle.text("%.1f"),
                high.text("%.1f"),
                millis(all, 99.9),
                cores.median());
    }
}
