package org.communitysafety.launcher.process;

import java.io.IOException;
import java.time.Duration;
import org.communitysafety.launcher.LaunchException;

/** Signals to processes that are not our children, by pid. */
public final class Signals {
    private static final long LOOK_EVERY_MILLIS = 50;

    private Signals() {}

    /**
     * Sends a signal. A process that is gone is no error.
     *
     * @param signal its name without SIG, such as {@code STOP}
     */
    public static void send(String signal, long pid) {
        try {
            // The shell's own kill: the program of that name is not installed everywhere.
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new LaunchException("Cannot send " + signal + " to process " + pid, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends the signal, waits, and kills what is still there. Returns when the process is gone. */
    public static void end(ProcessHandle process, String signal, Duration patience) {
        send(signal, process.pid());
        if (!endsWithin(process, patience)) {
            process.destroyForcibly();
            endsWithin(process, Duration.ofSeconds(10));
        }
    }

    /** Whether the process is gone, at the latest after the time given. */
    public static boolean endsWithin(ProcessHandle process, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (Liveness.isRunning(process)) {
            if (System.nanoTime() > deadline || !paused()) {
                return false;
            }
        }
        return true;
    }

    private static boolean paused() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
