package org.communitysafety.launcher;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Says what is being done once it has taken a second, and how long it took. */
final class Progress {
    private static final ScheduledExecutorService TIMER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });

    private final PrintStream console;

    Progress(PrintStream console) {
        this.console = console;
    }

    /** @param doing such as "Starting PostgreSQL" */
    void step(String doing, Runnable action) {
        long start = System.nanoTime();
        ScheduledFuture<?> line = TIMER.schedule(() -> console.println(doing + " …"), 1, TimeUnit.SECONDS);
        action.run();
        if (!line.cancel(false)) {
            double seconds = (System.nanoTime() - start) / 1e9;
            console.println(String.format(Locale.ROOT, "%s: done after %.1f s", doing, seconds));
        }
    }
}
