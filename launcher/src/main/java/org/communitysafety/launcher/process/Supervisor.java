package org.communitysafety.launcher.process;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the platform's components running: a child that dies is started again, and all are stopped in order. */
public final class Supervisor {
    /** Deaths in a row after which a component that never ran well is given up at the first start. */
    private static final int HOPELESS = 5;

    private final ProcessRegister register;
    private final PrintStream console;
    private final List<WatchedComponent> watched = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService restarts = Executors.newScheduledThreadPool(8, task -> {
        Thread thread = new Thread(task, "restart");
        thread.setDaemon(true);
        return thread;
    });

    public Supervisor(ProcessRegister register, PrintStream console) {
        this.register = register;
        this.console = console;
    }

    /** Starts the component, watches it from now on, and returns when it serves. */
    public void start(Component component) {
        WatchedComponent child = new WatchedComponent(component, this);
        watched.add(child);
        child.launch().ifPresent(component::awaitServing);
        child.recordAgain();
    }

    /** Starts the component and watches it from now on, without waiting for it. */
    public void launch(Component component) {
        WatchedComponent child = new WatchedComponent(component, this);
        watched.add(child);
        child.launch();
    }

    /** A component that dies again and again. */
    public Optional<Component> hopeless() {
        return watched.stream()
                .filter(child -> child.deaths() >= HOPELESS)
                .map(WatchedComponent::component)
                .findFirst();
    }

    /**
     * Stops everything in the order given; components that were never started are passed over.
     *
     * <p>Nothing is started again from here on.
     */
    public void stop(List<Component> order) {
        watched.forEach(WatchedComponent::retire);
        restarts.shutdownNow();
        List<WatchedComponent> children = new ArrayList<>(watched);
        for (Component component : order) {
            children.stream()
                    .filter(child -> child.component().equals(component))
                    .forEach(WatchedComponent::stop);
        }
    }

    void record(Component component, ChildProcess child) {
        ProcessHandle.of(component.pidOf(child))
                .ifPresent(process -> register.record(component.name(), process, component.port()));
    }

    void restartLater(WatchedComponent child, String reason, Backoff backoff) {
        console.printf("%s %s; starting it again.%n", child.component().name(), reason);
        try {
            restarts.schedule(child::restart, backoff.delay().toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            // The platform is being stopped: nothing is started any more.
        }
    }

    void report(Component component, String news) {
        console.printf("%s %s.%n", component.name(), news);
    }
}
