package org.communitysafety.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.communitysafety.simulation.Simulation.Outcome;
import org.communitysafety.simulation.Simulation.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlantedBugsTest {
    private static final int SEEDS = 300;
    private static final int SEEDS_WITHOUT_ITS_FAULT = 4;

    static Stream<PlantedBug> bugs() {
        return Stream.of(PlantedBug.values()).filter(bug -> bug != PlantedBug.NONE);
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void isFoundForWhatItIs(PlantedBug bug) {
        Setting planted = Setting.usual().with(bug);

        OptionalLong first = LongStream.rangeClosed(1, SEEDS)
                .filter(seed -> Simulation.play(seed, planted).found(bug.foundAs()))
                .findFirst();

        assertTrue(first.isPresent(), bug + " was not found as " + bug.foundAs());
        System.out.printf("  %-34s found as %-12s by seed %d%n", bug, bug.foundAs(), first.getAsLong());
    }

    @ParameterizedTest
    @MethodSource("bugs")
    void isUnseenWithoutTheFaultItNeeds(PlantedBug bug) {
        if (bug.needs().isEmpty()) {
            return;
        }
        Setting spared = Setting.usual().with(bug).without(bug.needs());

        List<Violation> found = LongStream.rangeClosed(1, SEEDS_WITHOUT_ITS_FAULT)
                .mapToObj(seed -> Simulation.play(seed, spared))
                .map(Outcome::violations)
                .flatMap(List::stream)
                .toList();

        assertEquals(List.of(), found);
    }
}
