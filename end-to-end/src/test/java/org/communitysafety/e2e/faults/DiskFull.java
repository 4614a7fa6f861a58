package org.communitysafety.e2e.faults;

import java.time.Duration;

/** Not a byte is left under PostgreSQL or Kafka, until somebody makes room. */
record DiskFull(SmallDisk disk, String under, Duration time) implements Fault {
    @Override
    public String name() {
        return "disk full under " + under + " for " + time.toSeconds() + " s";
    }

    @Override
    public void inject() throws Exception {
        disk.fill();
        Thread.sleep(time.toMillis());
    }

    @Override
    public void heal() throws Exception {
        disk.makeRoom();
    }
}
