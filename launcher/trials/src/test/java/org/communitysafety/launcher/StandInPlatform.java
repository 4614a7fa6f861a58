package org.communitysafety.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.communitysafety.launcher.process.Ports;

/**
 * A root with four stand-in services, ports of its own and a data directory, so that the real launcher can be run on it.
 *
 * @param ports the option and value of every port
 */
record StandInPlatform(Path root, List<String> ports) {
    static StandInPlatform in(Path directory) throws IOException {
        for (ServiceName service : ServiceName.values()) {
            writeJar(directory.resolve(service.module()).resolve("target/quarkus-app/quarkus-run.jar"));
        }
        List<String> ports = new ArrayList<>();
        for (String option : List.of(
                "--port",
                "--port-incident",
                "--port-target",
                "--port-reporting",
                "--management-port-gateway",
                "--management-port-incident",
                "--management-port-target",
                "--management-port-reporting",
                "--port-database",
                "--port-kafka",
                "--port-kafka-controller")) {
            ports.add(option + "=" + Ports.orFree(0));
        }
        return new StandInPlatform(directory, List.copyOf(ports));
    }

    /** @param further options that take the place of the platform's own */
    RunningLauncher run(String command, String... further) throws IOException {
        List<String> own = new ArrayList<>(ports);
        own.add("--data=" + data());
        own.add("--keyring=" + root.resolve("keyring.json"));
        own.removeIf(option -> Stream.of(further).anyMatch(other -> name(other).equals(name(option))));
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(own);
        arguments.addAll(List.of(further));
        return RunningLauncher.start(root, arguments);
    }

    private static String name(String option) {
        return option.replaceFirst("=.*", "");
    }

    Path data() {
        return root.resolve("data");
    }

    private static void writeJar(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        String entry = StandInService.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream code = StandInService.class.getResourceAsStream("/" + entry)) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
        }
    }
}
