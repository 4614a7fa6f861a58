package org.communitysafety.benchmarks.drain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communitysafety.contracts.Topics;

/** The platform with steps of referrals in place of incidents, on a broker and a database of their own. */
final class Steps {
    static final String NAME = "the platform, steps of referrals";
    private static final String REMARK =
            "target-service as it is shipped, on steps in place of incidents: each referral is read whole again with"
                    + " every batch that moves it, its state, clocks and findings are kept, and its steps counted in every"
                    + " indicator of the pathway; from a topic of its own, after the other rounds";

    private final Path root;
    private final Path data;
    private final Places places;
    private final int records;

    /** @param records how many, about */
    Steps(Path root, Path data, Places places, int records) {
        this.root = root;
        this.data = data;
        this.places = places;
        this.records = records;
    }

    /** @param into gets the contender with what it took in each round */
    Contender measure(int rounds, Map<Contender, List<Measured>> into)
            throws IOException, SQLException, InterruptedException {
        StepSupply supply = new StepSupply(places.known().stream().sorted().toList(), records);
        CountOfSteps count = new CountOfSteps(places);
        supply.each(count);
        Path infrastructure = data.resolve("steps");
        boolean filled = Files.exists(infrastructure);
        try (Testbed testbed = Testbed.start(root, infrastructure)) {
            if (!filled) {
                fill(supply, testbed);
            }
            PlatformDrain.Work work = new PlatformDrain.Work(
                    NAME, REMARK, Topics.REFERRALS, CountOfSteps.CELLS, count.cells(), count.records());
            Contender steps = new PlatformDrain(
                    root, testbed, data.resolve("platform.log").toFile(), work);
            List<Measured> measured = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                measured.add(Drain.checked(steps));
            }
            into.put(steps, measured);
            return steps;
        }
    }

    private static void fill(StepSupply supply, Testbed testbed) {
        EventTopic topic = new EventTopic(testbed.kafka(), Topics.REFERRALS, Testbed.PARTITIONS);
        try (StepFilling filling = new StepFilling(topic)) {
            supply.each(filling);
        }
    }
}
