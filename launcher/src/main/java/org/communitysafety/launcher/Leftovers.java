package org.communitysafety.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.communitysafety.launcher.process.ProcessRegister;
import org.communitysafety.launcher.process.RecordedProcess;
import org.communitysafety.launcher.process.Signals;

/** Children of a launcher that was killed before it could stop them. */
final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private Leftovers() {}

    /**
     * Ends exactly the recorded processes that still are what was recorded, the last started first.
     *
     * @return whether there were any
     */
    static boolean end(ProcessRegister register, PrintStream console) {
        List<RecordedProcess> recorded = new ArrayList<>(register.read());
        Collections.reverse(recorded);
        boolean any = false;
        for (RecordedProcess process : recorded) {
            boolean child = !process.name().equals(ProcessRegister.LAUNCHER);
            if (child && process.alive().isPresent()) {
                any = true;
                console.printf(
                        "Ending %s (process %d), left over from an earlier start.%n", process.name(), process.pid());
                process.alive().ifPresent(handle -> Signals.end(handle, signal(process), PATIENCE));
            }
        }
        return any;
    }

    /** PostgreSQL waits for its clients when asked with TERM. */
    private static String signal(RecordedProcess process) {
        return process.name().equals("postgres") ? "INT" : "TERM";
    }
}
