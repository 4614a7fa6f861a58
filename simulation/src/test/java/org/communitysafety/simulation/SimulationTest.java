package org.communitysafety.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.communitysafety.simulation.Simulation.Outcome;
import org.communitysafety.simulation.Simulation.Setting;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final long HISTORIES = Long.getLong("simulation.histories", 2000);
    /** Play this one alone, and tell what happens in it. */
    private static final Long SEED = Long.getLong("simulation.seed");

    @Test
    void everyHistoryEndsWhereARecountOfItsFactsDoes() {
        List<Outcome> outcomes = SEED == null
                ? LongStream.rangeClosed(1, HISTORIES)
                        .parallel()
                        .mapToObj(seed -> Simulation.play(seed, Setting.usual()))
                        .toList()
                : List.of(Simulation.play(SEED, Setting.usual().thatIsTraced()));

        outcomes.forEach(outcome -> outcome.trace().forEach(System.out::println));
        System.out.println(table(outcomes));
        outcomes.stream()
                .filter(outcome -> !outcome.violations().isEmpty())
                .findFirst()
                .ifPresent(SimulationTest::tell);
    }

    @Test
    void theSameSeedIsTheSameHistory() {
        for (long seed = 1; seed <= 5; seed++) {
            Outcome once = Simulation.play(seed, Setting.usual().thatIsTraced());
            Outcome again = Simulation.play(seed, Setting.usual().thatIsTraced());

            assertEquals(String.join("\n", once.trace()), String.join("\n", again.trace()));
        }
    }

    private static void tell(Outcome outcome) {
        fail("history %d ends wrongly; play it alone with -Dsimulation.seed=%d%n%s"
                .formatted(
                        outcome.seed(),
                        outcome.seed(),
                        String.join(
                                System.lineSeparator(),
                                outcome.violations().stream()
                                        .map(Violation::toString)
                                        .limit(10)
                                        .toList())));
    }

    private static String table(List<Outcome> outcomes) {
        Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
        outcomes.forEach(
                outcome -> outcome.faults().forEach((fault, times) -> faults.merge(fault, times, Integer::sum)));
        StringBuilder table = new StringBuilder("%nSimulated: %,d histories of %,d events%n"
                .formatted(
                        outcomes.size(),
                        outcomes.stream().mapToInt(Outcome::events).sum()));
        for (Fault fault : Fault.values()) {
            table.append("  %-20s %,9d  %s%n"
                    .formatted(
                            fault.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            faults.getOrDefault(fault, 0),
                            fault.words()));
        }
        return table.toString();
    }
}
