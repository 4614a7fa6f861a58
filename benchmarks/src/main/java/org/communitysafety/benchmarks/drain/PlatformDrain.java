package org.communitysafety.benchmarks.drain;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** target-service as it is shipped, on a topic that is full when it starts. */
record PlatformDrain(Path root, Testbed testbed, File log, Map<String, Long> expected, long records)
        implements Contender {
    static final String NAME = "the platform";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String remark() {
        return "target-service as it is shipped: facts kept, corrections exact, feeds judged, every changed value"
                + " published";
    }

    @Override
    public Measured run() throws IOException, SQLException, InterruptedException {
        testbed.empty("target");
        try (TargetService service = TargetService.start(root, testbed, log)) {
            service.awaitPosition(0);
            long began = System.nanoTime();
            double ownBefore = service.cpuSeconds();
            double othersBefore = testbed.cpuSeconds();
            service.awaitPosition(records);
            return new Measured(
                    records,
                    (System.nanoTime() - began) / 1e9,
                    service.cpuSeconds() - ownBefore,
                    testbed.cpuSeconds() - othersBefore,
                    testbed.query(TargetService.CELLS));
        }
    }
}
