package org.communitysafety.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.communitysafety.launcher.process.Component;
import org.communitysafety.launcher.process.ProcessRegister;
import org.communitysafety.launcher.process.RecordedProcess;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what runs, where, and whether it is ready; exits 0 when all of it is, else 1. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows what runs and whether it is ready; exits 0 only when everything is.")
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions options;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    private final PrintStream console = System.out;

    /** @param pid null when it does not run */
    record Status(String name, Long pid, int port, boolean ready) {}

    @Override
    public Integer call() throws JsonProcessingException {
        List<Component> components = new ArrayList<>(options.services(Map.of()));
        Collections.reverse(components);
        components.addAll(options.infrastructure().components());
        ProcessRegister register = options.register();
        List<Status> statuses = components.stream()
                .map(component -> statusOf(component, register.find(component.name())))
                .toList();
        if (json) {
            console.println(new ObjectMapper().writeValueAsString(Map.of("services", statuses)));
        } else {
            table(statuses);
        }
        return statuses.stream().allMatch(Status::ready) ? 0 : 1;
    }

    /** The port is the recorded one: the platform may have been started with other options than these. */
    private static Status statusOf(Component component, Optional<RecordedProcess> recorded) {
        Optional<RecordedProcess> running =
                recorded.filter(process -> process.alive().isPresent());
        return running.map(process ->
                        new Status(component.name(), process.pid(), process.port(), component.servesAt(process.port())))
                .orElseGet(() -> new Status(component.name(), null, component.port(), false));
    }

    private void table(List<Status> statuses) {
        console.printf("%-18s %8s %6s  %s%n", "name", "pid", "port", "state");
        for (Status status : statuses) {
            String state = status.pid() == null ? "not running" : status.ready() ? "ready" : "not ready";
            String pid = status.pid() == null ? "-" : status.pid().toString();
            console.printf("%-18s %8s %6d  %s%n", status.name(), pid, status.port(), state);
        }
    }
}
