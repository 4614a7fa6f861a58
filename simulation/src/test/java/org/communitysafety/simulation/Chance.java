package org.communitysafety.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Decides what happens next and what goes wrong, from a seed; remembers both. */
final class Chance {
    private final Random random;
    private final Set<Fault> allowed;
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final List<String> trace;
    private boolean over;
    private boolean calm;

    /** @param trace takes what happens; null where nobody wants to know */
    Chance(long seed, Set<Fault> allowed, List<String> trace) {
        this.random = new Random(seed * 17 + 3);
        this.allowed = allowed;
        this.trace = trace;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Draws whether it goes wrong, with that chance in a thousand; never once faults are over. */
    boolean strikes(Fault fault, int permille) {
        boolean drawn = random.nextInt(1_000) < permille;
        return drawn && !over && !calm && allowed.contains(fault);
    }

    /** Nothing goes wrong in it: what mends a fault would otherwise need mending itself. */
    void calmly(Runnable work) {
        boolean before = calm;
        calm = true;
        try {
            work.run();
        } finally {
            calm = before;
        }
    }

    void count(Fault fault, String where) {
        faults.merge(fault, 1, Integer::sum);
        tell(() -> "FAULT " + fault + " " + where);
    }

    boolean allows(Fault fault) {
        return !over && allowed.contains(fault);
    }

    /** From now on nothing goes wrong. */
    void endFaults() {
        over = true;
        tell(() -> "faults are over");
    }

    Map<Fault, Integer> faults() {
        return faults;
    }

    void tell(Supplier<String> line) {
        if (trace != null) {
            trace.add(line.get());
        }
    }

    List<String> trace() {
        return trace == null ? new ArrayList<>() : trace;
    }
}
