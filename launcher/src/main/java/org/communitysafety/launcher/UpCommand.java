package org.communitysafety.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.communitysafety.launcher.process.Component;
import org.communitysafety.launcher.process.ProcessRegister;
import org.communitysafety.launcher.process.Supervisor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts everything, waits until it is ready, and keeps it running until it is told to stop. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Starts the platform and keeps it running until Ctrl-C.",
        footer = {
            "",
            "Every option can also be set by an environment variable (CSP_PORT_GATEWAY,",
            "CSP_MANAGEMENT_PORT_TARGET, CSP_DATA, CSP_KEYRING, CSP_LOOK_UP=none …) or in the",
            "file csp.properties beside the launch script (csp.port.gateway=8090 …)."
        })
final class UpCommand implements Callable<Integer> {
    private static final Duration LEFTOVERS_END_WITHIN = Duration.ofSeconds(15);

    @Mixin
    private PlatformOptions options;

    @Option(
            names = "--without-look-up",
            description = "Starts without the shipped table of areas, to be loaded later with PUT /areas.")
    private boolean withoutLookUp;

    private final Settings settings;
    private final PrintStream console = System.out;
    private final Progress progress = new Progress(console);

    private volatile int exitCode;

    UpCommand(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<ServiceProcess> services = options.services(properties());
        services.forEach(ServiceProcess::checkBuilt);
        LauncherLock lock = LauncherLock.take(options.data());
        ProcessRegister register = options.register();
        Infrastructure infrastructure = makeRoom(register);
        KeyringFile.ensure(options.keyring(), options.data());
        Supervisor supervisor = new Supervisor(register, console);
        stopAtTheEnd(supervisor, register, infrastructure, services);
        register.record(ProcessRegister.LAUNCHER, ProcessHandle.current(), 0);
        try {
            startInfrastructure(supervisor, infrastructure);
            services.forEach(supervisor::launch);
            new Readiness(supervisor, services, progress, console).await();
        } catch (LaunchException e) {
            exitCode = 1;
            throw e;
        }
        console.println(Welcome.text(options.ports().of(ServiceName.GATEWAY), Welcome.today()));
        new CountDownLatch(lock.isHeld() ? 1 : 0).await();
        return 0;
    }

    /** Ends what an earlier launcher left behind and checks the ports. */
    private Infrastructure makeRoom(ProcessRegister register) {
        Infrastructure infrastructure = options.infrastructure();
        boolean unclean = !register.read().isEmpty();
        Leftovers.end(register, console);
        infrastructure.database().endLeftover();
        PortCheck.allFree(options.ports().byOption(), unclean ? LEFTOVERS_END_WITHIN : Duration.ZERO);
        register.clear();
        return infrastructure;
    }

    private void startInfrastructure(Supervisor supervisor, Infrastructure infrastructure) {
        Infrastructure.together(
                () -> {
                    progress.step("Starting PostgreSQL", () -> supervisor.start(infrastructure.database()));
                    progress.step("Preparing the database", infrastructure::prepareDatabase);
                },
                () -> {
                    progress.step("Starting Kafka", () -> supervisor.start(infrastructure.broker()));
                    progress.step("Creating the topics", infrastructure::prepareBroker);
                });
    }

    private void stopAtTheEnd(
            Supervisor supervisor,
            ProcessRegister register,
            Infrastructure infrastructure,
            List<ServiceProcess> services) {
        List<Component> order = new ArrayList<>(infrastructure.components());
        order.addAll(services);
        Collections.reverse(order);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            progress.step("Stopping", () -> supervisor.stop(order));
                            register.clear();
                            console.println("Stopped.");
                            console.flush();
                            // A stop that was asked for is a success, whatever signal asked.
                            Runtime.getRuntime().halt(exitCode);
                        },
                        "stop"));
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>(settings.forServices());
        if (withoutLookUp || "none".equals(settings.find("csp.look-up"))) {
            properties.put("csp.look-up", "none");
        }
        return properties;
    }
}
