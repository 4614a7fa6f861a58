package org.communitysafety.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.communitysafety.launcher.process.ChildProcess;
import org.communitysafety.launcher.process.Component;
import org.communitysafety.launcher.process.JavaChild;
import org.communitysafety.launcher.process.Ports;

/**
 * One of the four services, run from its ordinary jar.
 *
 * @param heapMegabytes the most its heap may grow to
 * @param jar its {@code quarkus-run.jar}
 * @param properties given to it as system properties
 */
record ServiceProcess(
        ServiceName service, int heapMegabytes, Path jar, int port, Map<String, String> properties, Path log)
        implements Component {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    /**
     * Four services that have just started on one machine share it with their own compilers. Without the second of them, which
     * compiles again and thoroughly what ran often, a change is seen sooner for the first many minutes.
     */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";
    /** A few hundred megabytes are collected in a moment; collectors that work beside the program cost more than they save. */
    private static final String SMALL_HEAP_COLLECTOR = "-XX:+UseSerialGC";

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public ChildProcess start() {
        checkBuilt();
        List<String> options = new ArrayList<>();
        options.add("-Xmx" + heapMegabytes + "m");
        options.add("-XX:+ExitOnOutOfMemoryError");
        options.add(QUICK_COMPILER);
        options.add(SMALL_HEAP_COLLECTOR);
        properties.forEach((name, value) -> options.add("-D" + name + "=" + value));
        return JavaChild.ofJar(options, jar, log);
    }

    void checkBuilt() {
        if (!Files.exists(jar)) {
            throw new LaunchException(jar + " is missing; build it: ./mvnw -DskipTests package");
        }
    }

    /** Waits for its port only: whether it is ready also depends on others. */
    @Override
    public void awaitServing(ChildProcess child) {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (!Ports.answers(port)) {
            if (!child.isAlive() || System.nanoTime() > deadline) {
                throw new LaunchException(name() + " did not open port " + port + ". Its log: " + log);
            }
            Pause.brief();
        }
    }

    @Override
    public boolean servesAt(int servedPort) {
        return HealthCheck.isReady(servedPort);
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(8);
    }
}
