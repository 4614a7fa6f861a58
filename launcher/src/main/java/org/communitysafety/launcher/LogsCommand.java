package org.communitysafety.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.communitysafety.launcher.process.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the logs of the services, PostgreSQL and Kafka. */
@Command(
        name = "logs",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints the end of the logs, of everything or of one service, and follows them if asked to.")
final class LogsCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "SERVICE",
            description = "gateway, incident-service, target-service, reporting-service, postgres or kafka.")
    private String service;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on printing what is added, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "200",
            paramLabel = "N",
            description = "How many of the last lines of each log. Default: ${DEFAULT-VALUE}.")
    private int lines;

    @Option(names = "--all", description = "Prints all of the log.")
    private boolean all;

    @Mixin
    private PlatformOptions options;

    @Spec
    private CommandSpec spec;

    private final PrintStream console = System.out;

    @Override
    public Integer call() {
        List<Component> chosen = chosen();
        List<Path> missing = chosen.stream()
                .map(Component::log)
                .filter(log -> !Files.exists(log))
                .toList();
        if (missing.size() == chosen.size() && !follow) {
            throw new LaunchException("There is no log yet at " + missing.get(0) + ". Start the platform: ./csp up");
        }
        List<LogTail> tails = chosen.stream()
                .map(component -> new LogTail(
                        component.log(), chosen.size() == 1 ? "" : "%-17s | ".formatted(component.name()), console))
                .toList();
        tails.forEach(tail -> tail.printLast(all ? Integer.MAX_VALUE : lines));
        while (follow && !Thread.currentThread().isInterrupted()) {
            console.flush();
            Pause.brief();
            tails.forEach(LogTail::printNew);
        }
        return 0;
    }

    private List<Component> chosen() {
        List<Component> components = new ArrayList<>(options.infrastructure().components());
        components.addAll(options.services(Map.of()));
        if (service == null) {
            return components;
        }
        List<Component> named = components.stream()
                .filter(component -> component.name().equals(service))
                .toList();
        if (named.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no " + service + "; there are "
                            + String.join(
                                    ", ",
                                    components.stream().map(Component::name).toList()));
        }
        return named;
    }
}
