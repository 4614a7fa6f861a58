package org.communitysafety.e2e.faults;

import java.time.Duration;
import org.communitysafety.e2e.harness.Platform;

/** A process that keeps its connections and answers nobody. */
final class Frozen implements Fault {
    private final Platform platform;
    private final String process;
    private final Duration time;
    private long pid;

    Frozen(Platform platform, String process, Duration time) {
        this.platform = platform;
        this.process = process;
        this.time = time;
    }

    @Override
    public String name() {
        return "SIGSTOP of " + (process.equals("kafka") ? "the broker" : process) + " for " + time.toSeconds() + " s";
    }

    @Override
    public void inject() throws Exception {
        pid = platform.pid(process);
        Shell.signal("STOP", pid);
        Thread.sleep(time.toMillis());
    }

    @Override
    public void heal() throws Exception {
        Shell.signal("CONT", pid);
    }
}
