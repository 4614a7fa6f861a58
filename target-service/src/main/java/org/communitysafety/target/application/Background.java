package org.communitysafety.target.application;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Something long, done once at a time beside everything else; the newest run is kept until the service ends.
 *
 * @param <T> what comes of it
 */
public final class Background<T> {
    private static final Logger LOG = Logger.getLogger(Background.class);

    private final String name;
    private final Clock clock;
    private final Supplier<T> task;
    private final ExecutorService thread;
    private Run<T> newest = new Run<>(State.NEVER, null, null, null);

    /** @param name of the task, for the log */
    Background(String name, Clock clock, Supplier<T> task) {
        this.name = name;
        this.clock = clock;
        this.task = task;
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread background = new Thread(work, "target-" + name);
            background.setDaemon(true);
            return background;
        });
    }

    /** How far the newest run is. */
    public enum State {
        NEVER,
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * The newest run.
     *
     * @param startedAt null when there was none
     * @param result null unless it is done
     * @param failure why it failed, or null
     */
    public record Run<T>(State state, Instant startedAt, T result, String failure) {}

    /** Starts one; empty when one is running. */
    synchronized Optional<Run<T>> start() {
        if (newest.state() == State.RUNNING) {
            return Optional.empty();
        }
        Instant startedAt = clock.instant();
        newest = new Run<>(State.RUNNING, startedAt, null, null);
        thread.execute(() -> run(startedAt));
        return Optional.of(newest);
    }

    synchronized Run<T> newest() {
        return newest;
    }

    void stop() {
        thread.shutdownNow();
    }

    private void run(Instant startedAt) {
        try {
            ended(new Run<>(State.DONE, startedAt, task.get(), null));
        } catch (RuntimeException e) {
            LOG.errorf(e, "the %s begun at %s failed", name, startedAt);
            ended(new Run<>(State.FAILED, startedAt, null, e.toString()));
        }
    }

    private synchronized void ended(Run<T> run) {
        newest = run;
    }
}
