package org.communitysafety.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.launcher.process.ProcessRegister;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code up}, {@code down}, {@code status} and the like have to agree on: where the platform keeps its data and listens. */
final class PlatformOptions {
    @Option(
            names = "--data",
            descriptionKey = "csp.data",
            paramLabel = "DIR",
            description = "Where everything is kept. Default: data beside the launch script.")
    private Path data;

    @Option(
            names = "--keyring",
            descriptionKey = "csp.keyring",
            paramLabel = "FILE",
            description = "The keys of the pseudonyms, outside the data directory; created with mode 0600 when absent. "
                    + "Default: ~/.community-safety/keyring.json.")
    private Path keyring;

    @Mixin
    private PlatformPorts ports;

    Path data() {
        return data == null
                ? Settings.root().resolve("data")
                : data.toAbsolutePath().normalize();
    }

    Path keyring() {
        return keyring == null
                ? Path.of(System.getProperty("user.home"), ".community-safety", "keyring.json")
                : keyring.toAbsolutePath().normalize();
    }

    PlatformPorts ports() {
        return ports;
    }

    ProcessRegister register() {
        return ProcessRegister.in(data());
    }

    Infrastructure infrastructure() {
        return Infrastructure.in(data(), ports.database(), ports.kafka(), ports.kafkaController(), true);
    }

    /** The four services, in the order in which they start. */
    List<ServiceProcess> services(Map<String, String> further) {
        Map<String, String> properties = new LinkedHashMap<>(further);
        properties.put("csp.database", "127.0.0.1:" + ports.database());
        properties.put("csp.kafka", "127.0.0.1:" + ports.kafka());
        properties.put("csp.port.kafka-controller", Integer.toString(ports.kafkaController()));
        properties.put("csp.keyring", keyring().toString());
        properties.put("csp.data", data().toString());
        for (ServiceName service : ServiceName.values()) {
            properties.put("csp.port." + service.key(), Integer.toString(ports.of(service)));
            properties.put("csp.management-port." + service.key(), Integer.toString(ports.managementOf(service)));
        }
        Settings settings = Settings.ofThisMachine();
        List<ServiceProcess> services = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            Path jar = Settings.root().resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar");
            Path log = data().resolve("logs").resolve(service.module() + ".log");
            services.add(new ServiceProcess(
                    service, heapMegabytes(service, settings), jar, ports.of(service), Map.copyOf(properties), log));
        }
        return services;
    }

    /** {@code csp.heap.incident} and so on, in the environment or the file; smaller for a small machine. */
    private static int heapMegabytes(ServiceName service, Settings settings) {
        String property = "csp.heap." + service.key();
        String given = settings.find(property);
        if (given == null) {
            return service.heapMegabytes();
        }
        if (!given.matches("[1-9][0-9]{1,5}")) {
            throw new LaunchException(property + " is a number of megabytes, for example 256, and not " + given);
        }
        return Integer.parseInt(given);
    }
}
