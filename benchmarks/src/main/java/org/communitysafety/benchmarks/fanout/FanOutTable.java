package org.communitysafety.benchmarks.fanout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.communitysafety.benchmarks.Spread;
import org.communitysafety.benchmarks.ThisMachine;

/** What many streams took, as tables with their conditions. */
final class FanOutTable {
    private static final double MICROS_A_MILLI = 1000;

    private final int rounds;
    private final int updates;
    private final Map<String, List<Phase>> phases = new LinkedHashMap<>();
    private final StringBuilder memory = new StringBuilder();

    private record Phase(Histogram micros, double gatewayCpu) {}

    FanOutTable(int rounds, int updates) {
        this.rounds = rounds;
        this.updates = updates;
    }

    void add(int clients, boolean frozen, Histogram micros, double gatewayCpuAnUpdate) {
        String name = String.format(Locale.UK, frozen ? "%,d, one in a hundred frozen" : "%,d", clients);
        phases.computeIfAbsent(name, each -> new ArrayList<>()).add(new Phase(micros, gatewayCpuAnUpdate));
    }

    void memory(int clients, Memory without, Memory with) {
        memory.append(String.format(
                Locale.UK,
                "| %,d | %.1f | %.1f | %,.0f |%n",
                clients,
                (with.resident() - without.resident()) / clients,
                (with.heap() - without.heap()) / clients,
                with.resident() / 1024));
    }

    String text() {
        StringBuilder text = new StringBuilder(ThisMachine.described())
                .append(String.format(
                        Locale.UK,
                        "%nOne gateway with 384 MB of heap, its streams read by one thread of the benchmark; one"
                                + " status of about 1.6 kB a second to every client; %d rounds of %d with all reading and"
                                + " %d with one client in a hundred not reading, whose connection is full, order"
                                + " alternating. Time counts from before the status is given to Kafka until a client has"
                                + " read it; those that freeze do not count. Every other client had every status.%n%n",
                        rounds,
                        updates,
                        updates))
                .append("| clients | p50 ms, median (least–most) | p99 ms | longest of all rounds, ms | gateway's"
                        + " CPU-ms an update |\n"
                        + "|---|---|---|---|---|\n");
        phases.forEach((name, measured) -> text.append(row(name, measured)));
        return text.append("\n| clients | resident kB a client | heap in use kB a client | gateway resident, MB |\n"
                        + "|---|---|---|---|\n")
                .append(memory)
                .toString();
    }

    private static String row(String name, List<Phase> measured) {
        Spread middle = new Spread();
        Spread high = new Spread();
        Spread cpu = new Spread();
        double longest = 0;
        for (Phase phase : measured) {
            middle.add(phase.micros().getValueAtPercentile(50) / MICROS_A_MILLI);
            high.add(phase.micros().getValueAtPercentile(99) / MICROS_A_MILLI);
            cpu.add(phase.gatewayCpu() * 1000);
            longest = Math.max(longest, phase.micros().getMaxValue() / MICROS_A_MILLI);
        }
        return String.format(
                Locale.UK,
                "| %s | %s | %s | %.0f | %.0f |%n",
                name,
                middle.text("%.0f"),
                high.text("%.0f"),
                longest,
                cpu.median());
    }
}
