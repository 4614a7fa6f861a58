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

    @Override
    public String name() {
        return service.module();
    }

    @Override
    public ChildProcess start() {
        checkBuilt();
        List<String> options = new ArrayList<>();
        options.add("-Xmx" + heapMegabytes + "m");
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
