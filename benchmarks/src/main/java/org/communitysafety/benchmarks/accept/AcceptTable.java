package org.communitysafety.benchmarks.accept;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.communitysafety.benchmarks.Spread;
import org.communitysafety.benchmarks.ThisMachine;
import org.communitysafety.benchmarks.load.IncidentRequests;
import org.communitysafety.benchmarks.load.LoadResult;

/** What was taken in, as tables with their conditions. Each follows the contender that it is held against. */
final class AcceptTable {
    private final int rounds;
    private final int recordBytes;
    private final Map<String, List<Taken>> results = new LinkedHashMap<>();
    private final Map<String, Contender> contenders = new LinkedHashMap<>();
    private String steady = "";

    AcceptTable(int rounds, int recordBytes) {
        this.rounds = rounds;
        this.recordBytes = recordBytes;
    }

    void add(Contender contender, Taken taken) {
        contenders.put(contender.name(), contender);
        results.computeIfAbsent(contender.name(), each -> new ArrayList<>()).add(taken);
    }

    double perSecond(Contender contender) {
        return spread(contender.name(), Taken::perSecond).median();
    }

    void steady(Map<Posting, LoadResult> loads, Duration length) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.UK,
                "%nAt half of that, each request sent at its time whatever the answers do, for %d s; milliseconds from"
                        + " when it was meant to be sent:%n%n| one event a request | requests/s | p50 | p99 | p99.9 |%n"
                        + "|---|---|---|---|---|%n",
                length.toSeconds()));
        loads.forEach((posting, result) -> text.append(String.format(
                Locale.UK,
                "| %s | %,.0f | %.1f | %.1f | %.1f |%n",
                posting.name(),
                result.perSecond(),
                result.millis(50),
                result.millis(99),
                result.millis(99.9))));
        steady = text.toString();
    }

    String text() {
        StringBuilder text = new StringBuilder(ThisMachine.described())
                .append(String.format(
                        Locale.UK,
                        "%nIncidents of %d bytes, records of %d; %d rounds, order rotated. Single events over %d"
                                + " connections, a thousand lines over 4, each sending again when answered. acks=all on"
                                + " one broker, whose topic has 24 partitions. Every 202 was found again in Kafka."
                                + " incident-service keeps its register in PostgreSQL meanwhile, with what is left of the"
                                + " cores, and has it up to date before the next begins; the load generator has its"
                                + " share of them too.%n%n",
                        IncidentRequests.lineBytes(),
                        recordBytes,
                        rounds,
                        Posting.CONNECTIONS))
                .append("| what | events/s, median (least–most) | of the one above it is held against | p99 of a"
                        + " request, ms | CPU-µs an event: gateway + service + broker and database |\n"
                        + "|---|---|---|---|---|\n");
        contenders.keySet().forEach(name -> text.append(row(name)));
        text.append('\n');
        contenders.values().forEach(each -> text.append("- ")
                .append(each.name())
                .append(": ")
                .append(each.remark())
                .append(".\n"));
        return text.append(steady).toString();
    }

    private String row(String name) {
        String heldAgainst = yardstick(name);
        return String.format(
                Locale.UK,
                "| %s | %s | %s | %s | %.0f + %.0f + %.0f |%n",
                name,
                spread(name, Taken::perSecond).text("%,.0f"),
                heldAgainst == null ? "" : ratio(name, heldAgainst),
                requestTime(name),
                spread(name, taken -> taken.microsAnEvent(taken.gatewayCpu())).median(),
                spread(name, taken -> taken.microsAnEvent(taken.serviceCpu())).median(),
                spread(name, taken -> taken.microsAnEvent(taken.infrastructureCpu()))
                        .median());
    }

    private String requestTime(String name) {
        double p99 = spread(name, Taken::p99Millis).median();
        return Double.isNaN(p99) ? "" : String.format(Locale.UK, "%.1f", p99);
    }

    /** Round by round, so that what slows a round down slows both. */
    private String ratio(String name, String heldAgainst) {
        Spread ratios = new Spread();
        for (int round = 0; round < rounds; round++) {
            ratios.add(100
                    * results.get(name).get(round).perSecond()
                    / results.get(heldAgainst).get(round).perSecond());
        }
        return ratios.text("%.0f %%");
    }

    private static String yardstick(String name) {
        return switch (name) {
            case "incident-service" -> "empty route";
            case "incident-service, through the gateway" -> "empty route, through a gateway";
            case "incident-service, 1,000 lines a request", "the same, through the gateway" -> "Kafka's own producer";
            default -> null;
        };
    }

    private Spread spread(String name, ToDoubleFunction<Taken> figure) {
        Spread spread = new Spread();
        results.get(name).forEach(taken -> spread.add(figure.applyAsDouble(taken)));
        return spread;
    }
}
