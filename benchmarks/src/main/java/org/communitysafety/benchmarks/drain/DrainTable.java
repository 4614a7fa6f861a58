package org.communitysafety.benchmarks.drain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.communitysafety.benchmarks.ThisMachine;

/** What a drain measured, as a table with its conditions. */
final class DrainTable {
    private static final List<String> STAGES =
            List.of(Contenders.READ, Contenders.FACTS, Contenders.CELLS, Contenders.COMMITS);

    private final List<Contender> contenders;
    private final Map<Contender, List<Measured>> results;
    private final IndependentCount count;
    private final String durability;

    /** @param contenders the platform first, when it is among them */
    DrainTable(
            List<Contender> contenders,
            Map<Contender, List<Measured>> results,
            IndependentCount count,
            String durability) {
        this.contenders = contenders;
        this.results = results;
        this.count = count;
        this.durability = durability;
    }

    String text() {
        StringBuilder text = new StringBuilder(ThisMachine.described())
                .append(String.format(
                        Locale.UK,
                        "%n%,d records of %,d incidents, %,d that cannot be read, on 24 partitions; %d rounds, order"
                                + " rotated. Each in a fresh JVM with 1 GB of heap, from its first record to its last"
                                + " commit. %s%n%n",
                        count.records(),
                        count.incidents(),
                        count.malformed(),
                        results.get(contenders.get(0)).size(),
                        durability))
                .append("| contender | events/s, median (least–most) | CPU-s per million: own + broker and database |"
                        + " events per CPU-s | the platform's rate to its |\n|---|---|---|---|---|\n");
        contenders.forEach(contender -> text.append(row(contender)).append('\n'));
        text.append('\n').append(efficiency());
        contenders.forEach(contender -> text.append("- ")
                .append(contender.name())
                .append(": ")
                .append(contender.remark())
                .append(".\n"));
        return text.toString();
    }

    private String row(Contender contender) {
        double platform = median(results.get(contenders.get(0)), Measured::perSecond);
        double its = median(results.get(contender), Measured::perSecond);
        return line(contender, results.get(contender)) + String.format(Locale.UK, " %.2f |", platform / its);
    }

    /** Empty when a stage or the platform was not measured. */
    private String efficiency() {
        StringBuilder sum = new StringBuilder();
        double least = 0;
        for (String stage : STAGES) {
            Contender limit = named(stage);
            if (limit == null) {
                return "";
            }
            double cpu = median(results.get(limit), Measured::cpuPerMillion);
            least += cpu;
            sum.append(String.format(Locale.UK, "%s%.2f (%s)", sum.isEmpty() ? "" : " + ", cpu, stage.substring(7)));
        }
        Contender platform = named(PlatformDrain.NAME);
        if (platform == null) {
            return "";
        }
        double used = median(results.get(platform), Measured::cpuPerMillion);
        return String.format(
                Locale.UK,
                "Efficiency: the stages alone cost %s = %.1f CPU-seconds per million; the platform uses %.1f, so %.0f"
                        + " %%.%n%n",
                sum,
                least,
                used,
                100 * least / used);
    }

    private Contender named(String name) {
        return contenders.stream()
                .filter(each -> each.name().equals(name))
                .findAny()
                .orElse(null);
    }

    static String line(Contender contender, List<Measured> measured) {
        double own = median(measured, Measured::ownCpuPerMillion);
        double other = median(measured, Measured::otherCpuPerMillion);
        return String.format(
                Locale.UK,
                "| %s | %,.0f (%,.0f–%,.0f) | %.1f + %.1f | %,.0f |",
                contender.name(),
                median(measured, Measured::perSecond),
                measured.stream().mapToDouble(Measured::perSecond).min().orElseThrow(),
                measured.stream().mapToDouble(Measured::perSecond).max().orElseThrow(),
                own,
                other,
                1e6 / (own + other));
    }

    private static double median(List<Measured> measured, ToDoubleFunction<Measured> of) {
        double[] sorted = measured.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
