package org.communitysafety.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.communitysafety.launcher.process.Component;
import org.communitysafety.launcher.process.Supervisor;

/** Waits at the first start until every service says that it is ready, the gateway last. */
final class Readiness {
    private static final long REPORT_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int SHOWN_LOG_LINES = 15;

    private final Supervisor supervisor;
    private final List<ServiceProcess> services;
    private final Progress progress;
    private final PrintStream console;

    Readiness(Supervisor supervisor, List<ServiceProcess> services, Progress progress, PrintStream console) {
        this.supervisor = supervisor;
        this.services = services;
        this.progress = progress;
        this.console = console;
    }

    /** @throws LaunchException with the end of its log when a service dies again and again */
    void await() {
        progress.step("Starting the services", this::awaitAll);
    }

    private void awaitAll() {
        long nextReport = System.nanoTime() + REPORT_EVERY_NANOS;
        for (List<ServiceProcess> waited = notReady(); !waited.isEmpty(); waited = notReady()) {
            supervisor.hopeless().ifPresent(Readiness::giveUp);
            if (System.nanoTime() > nextReport) {
                console.println("  not ready yet: " + names(waited));
                nextReport += REPORT_EVERY_NANOS;
            }
            Pause.brief();
        }
    }

    private List<ServiceProcess> notReady() {
        return services.stream().filter(service -> !service.serves()).toList();
    }

    private static String names(List<ServiceProcess> waited) {
        return waited.stream().map(Component::name).collect(Collectors.joining(", "));
    }

    private static void giveUp(Component component) {
        throw new LaunchException("%s does not start. The end of its log, %s:%n%s"
                .formatted(component.name(), component.log(), endOf(component.log())));
    }

    private static String endOf(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .skip(Math.max(0, lines.size() - SHOWN_LOG_LINES))
                    .collect(Collectors.joining(System.lineSeparator()));
        } catch (IOException e) {
            return "(cannot be read: " + e.getMessage() + ")";
        }
    }
}
