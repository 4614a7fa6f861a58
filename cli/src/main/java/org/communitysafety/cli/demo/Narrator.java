package org.communitysafety.cli.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Tells the play as it happens, each line with the seconds since it began, and gives the eye time to follow. */
final class Narrator {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(150);

    private final PrintWriter out;
    private final boolean fast;
    private final long startedAt = System.nanoTime();

    Narrator(PrintWriter out, boolean fast) {
        this.out = out;
        this.fast = fast;
    }

    void tell(String line) {
        out.printf("[%2d s] %s%n", (System.nanoTime() - startedAt) / 1_000_000_000, line);
        out.flush();
    }

    /** A line of its own, for copying. */
    void show(String line) {
        out.println(line);
        out.flush();
    }

    void pause(Duration duration) {
        if (!fast) {
            sleep(duration);
        }
    }

    /** Waits until it is so; false when it was not within the time. */
    boolean waitUntil(Duration atMost, BooleanSupplier isSo) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            sleep(LOOK_AGAIN);
        }
        return true;
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
