package org.communitysafety.launcher.process;

import java.time.Duration;
import java.util.Optional;

/** One component with its current child and how often that has died. */
final class WatchedComponent {
    private final Component component;
    private final Supervisor supervisor;

    private ChildProcess child;
    private long launchedAtNanos;
    private Backoff backoff = Backoff.NONE;
    private boolean retired;

    WatchedComponent(Component component, Supervisor supervisor) {
        this.component = component;
        this.supervisor = supervisor;
    }

    Component component() {
        return component;
    }

    synchronized int deaths() {
        return backoff.deaths();
    }

    /** Starts a child unless the component has been retired. */
    synchronized Optional<ChildProcess> launch() {
        if (retired) {
            return Optional.empty();
        }
        ChildProcess started = component.start();
        child = started;
        launchedAtNanos = System.nanoTime();
        supervisor.record(component, started);
        started.onExit().thenRun(() -> ended(started));
        return Optional.of(started);
    }

    /** The pid to record may be known only once the component serves. */
    synchronized void recordAgain() {
        if (child != null && child.isAlive()) {
            supervisor.record(component, child);
        }
    }

    void restart() {
        try {
            launch().ifPresent(this::awaitServing);
        } catch (RuntimeException notStarted) {
            tryAgainAfter(notStarted);
        }
    }

    /** A child that ends while we wait is seen by {@link #ended}; one that stays without serving is ended here. */
    private void awaitServing(ChildProcess started) {
        try {
            component.awaitServing(started);
            recordAgain();
            supervisor.report(component, "is running again");
        } catch (RuntimeException notServing) {
            if (started.isAlive()) {
                supervisor.report(component, "does not serve: " + notServing.getMessage());
                started.stop(component.patience());
            }
        }
    }

    private synchronized void tryAgainAfter(RuntimeException failure) {
        if (!retired) {
            backoff = backoff.afterDeath(Duration.ZERO);
            supervisor.restartLater(this, "cannot be started (" + failure.getMessage() + ")", backoff);
        }
    }

    /** From here on its end is wanted. */
    synchronized void retire() {
        retired = true;
    }

    void stop() {
        ChildProcess present;
        synchronized (this) {
            retired = true;
            present = child;
        }
        if (present != null) {
            present.stop(component.patience());
        }
    }

    private synchronized void ended(ChildProcess dead) {
        if (retired || dead != child) {
            return;
        }
        Duration lived = Duration.ofNanos(System.nanoTime() - launchedAtNanos);
        backoff = backoff.afterDeath(lived);
        supervisor.restartLater(this, "ended with code " + dead.exitCode(), backoff);
    }
}
