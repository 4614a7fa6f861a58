package org.communitysafety.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a process that is not our child still runs. */
final class Liveness {
    private static final char ZOMBIE = 'Z';

    private Liveness() {}

    /** A process that has ended and whose parent has not asked for its exit code yet counts as gone. */
    static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            int afterName = stat.lastIndexOf(')') + 2;
            return afterName < stat.length() && stat.charAt(afterName) == ZOMBIE;
        } catch (IOException noProcHere) {
            return false;
        }
    }
}
