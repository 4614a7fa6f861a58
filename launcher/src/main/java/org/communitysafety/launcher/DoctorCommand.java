package org.communitysafety.launcher;

import java.io.PrintStream;
import java.time.Instant;
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

/** Says what is wrong and what to do about it; exits 0 when nothing keeps the platform from its work, else 1. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Looks at processes, ports, disk, keys, readiness, lag, dead letters and silent feeds, and says what is",
            "wrong and what to do. Exits 0 when nothing keeps the platform from its work; changes nothing."
        })
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private PlatformOptions options;

    private final PrintStream console = System.out;

    @Override
    public Integer call() {
        List<Finding> findings = new ArrayList<>();
        findings.add(MachineChecks.disk(options.data()));
        findings.add(MachineChecks.keyring(options.keyring(), options.data()));
        findings.addAll(ofThePlatform());
        findings.forEach(this::print);
        long problems = findings.stream().filter(Finding::isProblem).count();
        long warnings = findings.stream()
                .filter(finding -> finding.grade() == Finding.Grade.WARNING)
                .count();
        console.printf("%d problems, %d warnings.%n", problems, warnings);
        return problems == 0 ? 0 : 1;
    }

    private List<Finding> ofThePlatform() {
        ProcessRegister register = options.register();
        List<Component> components = new ArrayList<>(options.services(Map.of()));
        Collections.reverse(components);
        components.addAll(options.infrastructure().components());
        boolean anything = components.stream()
                .anyMatch(component -> running(register, component).isPresent());
        if (!anything) {
            List<Finding> found =
                    new ArrayList<>(MachineChecks.ports(options.ports().byOption()));
            found.add(Finding.problem("the platform does not run", "./csp up"));
            return found;
        }
        List<Finding> found = new ArrayList<>();
        components.forEach(component -> found.add(ServiceChecks.process(component, running(register, component))));
        options.services(Map.of()).stream()
                .filter(service -> running(register, service).isPresent())
                .forEach(service -> found.addAll(
                        ServiceChecks.measures(service.name(), options.ports().managementOf(service.service()))));
        register.find(ServiceName.GATEWAY.module())
                .flatMap(gateway -> ServiceChecks.deadLetters(gateway.port(), Instant.now()))
                .ifPresent(found::add);
        return found;
    }

    private static Optional<RecordedProcess> running(ProcessRegister register, Component component) {
        return register.find(component.name()).filter(process -> process.alive().isPresent());
    }

    private void print(Finding finding) {
        String word =
                switch (finding.grade()) {
                    case OK -> "ok";
                    case WARNING -> "warning";
                    case PROBLEM -> "PROBLEM";
                };
        console.printf("%-8s %s%n", word, finding.what());
        if (!finding.remedy().isEmpty()) {
            console.printf("%-8s   do: %s%n", "", finding.remedy());
        }
    }
}
