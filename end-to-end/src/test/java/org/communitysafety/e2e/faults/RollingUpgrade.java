package org.communitysafety.e2e.faults;

import java.time.Duration;
import org.communitysafety.e2e.harness.Repository;

/**
 * One instance of each service gives way to one of this release, service by service, while the other stays what it was: two
 * releases serve the same clients from one database. Then each old instance is started anew, on the schema of the new one.
 */
final class RollingUpgrade implements Fault {
    /** Under load, before the next service is upgraded. */
    private static final Duration SIDE_BY_SIDE = Duration.ofSeconds(5);

    private final TwoOfEach platform;
    private Onlookers onlookers;

    RollingUpgrade(TwoOfEach platform) {
        this.platform = platform;
    }

    @Override
    public String name() {
        return "rolling upgrade, two instances";
    }

    @Override
    public boolean isPlanned() {
        return true;
    }

    @Override
    public void inject() throws Exception {
        onlookers = new Onlookers(platform);
        for (String service : TwoOfEach.SERVICES) {
            platform.replaceSecond(service, Repository.root());
            Thread.sleep(SIDE_BY_SIDE.toMillis());
        }
        for (String service : TwoOfEach.SERVICES) {
            platform.rollFirst(service);
        }
    }

    @Override
    public String complaint() {
        try (Onlookers leaving = onlookers) {
            return leaving.complaint();
        }
    }
}
