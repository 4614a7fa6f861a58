package org.communitysafety.launcher;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.communitysafety.launcher.process.ChildProcess;
import org.communitysafety.launcher.process.Component;
import org.communitysafety.launcher.process.Signals;

/** Starts, stops, kills, pauses and resumes the database and the broker at a test's word. */
final class InfrastructureConsole {
    private final Infrastructure infrastructure;
    private final Map<Component, ChildProcess> running = new ConcurrentHashMap<>();

    InfrastructureConsole(Infrastructure infrastructure) {
        this.infrastructure = infrastructure;
    }

    void startAll() {
        Infrastructure.together(() -> start(infrastructure.database()), () -> start(infrastructure.broker()));
    }

    void stopAll() {
        Infrastructure.together(() -> stop(infrastructure.database()), () -> stop(infrastructure.broker()));
    }

    /** @param command such as {@code kafka kill} */
    void obey(String command) {
        String[] words = command.split(" ");
        if (words.length != 2) {
            throw new IllegalArgumentException("not a command: " + command);
        }
        Component component = infrastructure.components().stream()
                .filter(candidate -> candidate.name().equals(words[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing here is called " + words[0]));
        switch (words[1]) {
            case "start" -> start(component);
            case "stop" -> stop(component);
            case "kill" -> kill(component);
            case "pause" -> signal("STOP", component);
            case "resume" -> signal("CONT", component);
            default -> throw new IllegalArgumentException("not a command: " + command);
        }
    }

    private void start(Component component) {
        ChildProcess present = running.get(component);
        if (present != null && present.isAlive()) {
            return;
        }
        ChildProcess started = component.start();
        running.put(component, started);
        component.awaitServing(started);
        if (component == infrastructure.broker()) {
            infrastructure.prepareBroker();
        } else {
            infrastructure.prepareDatabase();
        }
    }

    private void stop(Component component) {
        ChildProcess child = running.remove(component);
        if (child != null) {
            Signals.send("CONT", component.pidOf(child));
            child.stop(component.patience());
        }
    }

    private void kill(Component component) {
        ChildProcess child = running.remove(component);
        if (child != null) {
            Signals.send("KILL", component.pidOf(child));
            Signals.endsWithin(child.handle(), component.patience());
        }
    }

    private void signal(String signal, Component component) {
        ChildProcess child = running.get(component);
        if (child == null) {
            throw new IllegalStateException(component.name() + " is not running");
        }
        Signals.send(signal, component.pidOf(child));
    }
}
