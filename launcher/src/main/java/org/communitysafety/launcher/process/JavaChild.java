package org.communitysafety.launcher.process;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.launcher.LaunchException;
import org.communitysafety.launcher.leash.Leash;

/** Child JVMs on the Java runtime of this one, each with the {@link Leash} that ends it when the launcher is gone. */
public final class JavaChild {
    /**
     * Several that have just started on one machine share it with their own compilers. Without the second of them, which compiles
     * again and thoroughly what ran often, a change is seen sooner for the first many minutes. Heaps of a few hundred megabytes
     * are collected in a moment: collectors that work beside the program cost more than they save.
     */
    private static final List<String> SMALL_AND_MANY =
            List.of("-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private JavaChild() {}

    /** Runs a main class of the launcher itself. */
    public static ChildProcess ofThisClassPath(
            List<String> options, Class<?> mainClass, List<String> arguments, Path log) {
        List<String> command = command(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass.getName()));
        command.addAll(arguments);
        return ChildProcess.start(command, log);
    }

    /** Runs an executable jar. */
    public static ChildProcess ofJar(List<String> options, Path jar, Path log) {
        List<String> command = command(options);
        command.addAll(List.of("-jar", jar.toString()));
        return ChildProcess.start(command, log);
    }

    private static List<String> command(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-javaagent:" + leash());
        command.addAll(SMALL_AND_MANY);
        command.addAll(options);
        return command;
    }

    private static Path leash() {
        try {
            Path own = Path.of(Leash.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path jar = own.resolveSibling("launcher-leash.jar");
            if (!Files.exists(jar)) {
                throw new LaunchException(jar + " is missing: build the launcher with ./mvnw package");
            }
            return jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
