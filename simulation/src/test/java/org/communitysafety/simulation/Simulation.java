package org.communitysafety.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Plays one history: everything in it follows from its seed. */
public final class Simulation {
    private static final int MOST_STEPS = 150;
    /** Longer than any clock was off and anything waits. */
    private static final Duration AFTERWARDS = Duration.ofDays(6);

    private final long seed;
    private final History history;
    private final Chance chance;
    private final List<Violation> violations = new ArrayList<>();
    private final Platform platform;

    private Simulation(long seed, Setting setting) {
        this.seed = seed;
        this.history = new History(seed, setting.allowed());
        this.chance = new Chance(seed, setting.allowed(), setting.traced() ? new ArrayList<>() : null);
        this.platform = new Platform(history, chance, setting.bug(), violations::add);
    }

    /**
     * @param bug planted in the simulation's own adapters
     * @param allowed what may go wrong
     * @param traced whether what happens is written down
     */
    public record Setting(PlantedBug bug, Set<Fault> allowed, boolean traced) {
        public static Setting usual() {
            return new Setting(PlantedBug.NONE, EnumSet.allOf(Fault.class), false);
        }

        public Setting with(PlantedBug other) {
            return new Setting(other, allowed, traced);
        }

        public Setting without(Set<Fault> faults) {
            Set<Fault> fewer = EnumSet.copyOf(allowed);
            fewer.removeAll(faults);
            return new Setting(bug, fewer, traced);
        }

        public Setting thatIsTraced() {
            return new Setting(bug, allowed, true);
        }
    }

    /** What came of a history. */
    public record Outcome(
            long seed, int events, Map<Fault, Integer> faults, List<Violation> violations, List<String> trace) {
        boolean found(Violation.Kind kind) {
            return violations.stream().anyMatch(each -> each.kind() == kind);
        }
    }

    public static Outcome play(long seed, Setting setting) {
        return new Simulation(seed, setting).play();
    }

    private Outcome play() {
        history.sent().forEach(each -> chance.tell(() -> "sends " + each.number() + " " + each));
        platform.rebalance();
        for (int step = 0; step < MOST_STEPS && !platform.hasReadAll(); step++) {
            step();
        }
        chance.endFaults();
        platform.settle(AFTERWARDS);
        violations.addAll(new TargetOracle(history, platform).differences());
        violations.addAll(new ReportingOracle(platform).differences());
        Map<Fault, Integer> faults = new EnumMap<>(history.faults());
        chance.faults().forEach((fault, times) -> faults.merge(fault, times, Integer::sum));
        violations.forEach(each -> chance.tell(() -> "VIOLATION " + each));
        return new Outcome(seed, history.sent().size(), faults, List.copyOf(violations), chance.trace());
    }

    private void step() {
        int drawn = chance.below(100);
        if (drawn < 30) {
            platform.sendSome(1 + chance.below(12));
        } else if (drawn < 65) {
            platform.fold();
        } else if (drawn < 76) {
            platform.publish();
        } else if (drawn < 87) {
            platform.judge();
        } else if (drawn < 90) {
            platform.review();
        } else if (drawn < 95) {
            platform.passTime(Duration.ofMillis(500L * (1 + chance.below(60))));
        } else if (drawn < 98) {
            if (chance.allows(Fault.REBALANCE)) {
                chance.count(Fault.REBALANCE, "");
                platform.rebalance();
            }
        } else if (chance.allows(Fault.CLOCK_JUMP)) {
            platform.jumpClock();
        }
    }
}
