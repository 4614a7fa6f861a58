package org.communitysafety.benchmarks.drain;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.communitysafety.contracts.Topics;

/** target-service as it is shipped, on a topic that is full when it starts. */
record PlatformDrain(Path root, Testbed testbed, File log, Work work) implements Contender {
    static final String NAME = "the platform";

    /**
     * What there is to do.
     *
     * @param remark what it does with it
     * @param topic the only one that holds anything
     * @param cells the query for the cells
     * @param expected what the cells have to be
     * @param records how many the topic holds
     */
    record Work(String name, String remark, String topic, String cells, Map<String, Long> expected, long records) {}

    /** Incidents to their figures. */
    static Work incidents(Map<String, Long> expected, long records) {
        return new Work(
                NAME,
                "target-service as it is shipped: facts kept, corrections exact, feeds judged, every changed value"
                        + " published",
                Topics.INCIDENTS,
                TargetService.CELLS,
                expected,
                records);
    }

    @Override
    public String name() {
        return work.name();
    }

    @Override
    public String remark() {
        return work.remark();
    }

    @Override
    public Map<String, Long> expected() {
        return work.expected();
    }

    @Override
    public Measured run() throws IOException, SQLException, InterruptedException {
        testbed.empty("target");
        try (TargetService service = TargetService.start(root, testbed, work.topic(), log)) {
            service.awaitPosition(0);
            long began = System.nanoTime();
            double ownBefore = service.cpuSeconds();
            double othersBefore = testbed.cpuSeconds();
            service.awaitPosition(work.records());
            return new Measured(
                    work.records(),
                    (System.nanoTime() - began) / 1e9,
                    service.cpuSeconds() - ownBefore,
                    testbed.cpuSeconds() - othersBefore,
                    testbed.query(work.cells()));
        }
    }
}
