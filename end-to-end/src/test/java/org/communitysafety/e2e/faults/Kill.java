package org.communitysafety.e2e.faults;

import org.communitysafety.e2e.harness.Platform;

/** A process that dies without a word. */
record Kill(Platform platform, String process) implements Fault {
    @Override
    public String name() {
        return "kill -9 of "
                + (process.equals("postgres") ? "the postmaster" : process.equals("kafka") ? "the broker" : process);
    }

    @Override
    public boolean healsItself() {
        return true;
    }

    @Override
    public void inject() throws Exception {
        Shell.signal("KILL", platform.pid(process));
    }
}
