package org.communitysafety.benchmarks.drain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.communitysafety.benchmarks.ThisMachine;

/** What a drain measured, as a table with its conditions. */
final class DrainTable {
    private final List<Contender> contenders;
    private final Map<Contender, List<Measured>> results;
    private final IndependentCount count;

    DrainTable(List<Contender> contenders, Map<Contender, List<Measured>> results, IndependentCount count) {
        this.contenders = contenders;
        this.results = results;
        this.count = count;
    }

    String text() {
        StringBuilder text = new StringBuilder(ThisMachine.described())
                .append(String.format(
                        Locale.UK,
                        "%n%,d records of %,d incidents, %,d that cannot be read, on 24 partitions; %d rounds, order rotated."
                                + " Producer acks=all on one broker; PostgreSQL fsync=on, synchronous_commit=on. Each in a"
                                + " fresh JVM with 1 GB of heap, from its first record to its last commit.%n%n",
                        count.records(),
                        count.incidents(),
                        count.malformed(),
                        results.get(contenders.get(0)).size()))
                .append("| contender | events/s, median (least–most) | CPU-s per million: own + broker and database |"
                        + " events per CPU-s | against the platform |\n|---|---|---|---|---|\n");
        contenders.forEach(contender -> text.append(row(contender)).append('\n'));
        text.append('\n');
        contenders.forEach(contender -> text.append("- ")
                .append(contender.name())
                .append(": ")
                .append(contender.remark())
                .append(".\n"));
        return text.toString();
    }

    private String row(Contender contender) {
        double platform = median(results.get(contenders.get(0)), Measured::seconds);
        return line(contender, results.get(contender), count.records())
                + String.format(Locale.UK, " %.2f × |", platform / median(results.get(contender), Measured::seconds));
    }

    static String line(Contender contender, List<Measured> measured, long records) {
        double millions = records / 1e6;
        double own = median(measured, Measured::ownCpu) / millions;
        double other = median(measured, Measured::otherCpu) / millions;
        return String.format(
                Locale.UK,
                "| %s | %,.0f (%,.0f–%,.0f) | %.1f + %.1f | %,.0f |",
                contender.name(),
                records / median(measured, Measured::seconds),
                records / measured.stream().mapToDouble(Measured::seconds).max().orElseThrow(),
                records / measured.stream().mapToDouble(Measured::seconds).min().orElseThrow(),
                own,
                other,
                1e6 / (own + other));
    }

    private static double median(List<Measured> measured, ToDoubleFunction<Measured> of) {
        double[] sorted = measured.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
