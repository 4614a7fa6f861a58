package org.communitysafety.e2e.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Platform;
import org.communitysafety.e2e.harness.Repository;
import org.communitysafety.testkit.FreePort;

/** One more instance of a service beside those that the launcher runs, on ports of its own. */
final class Instance implements AutoCloseable {
    private static final List<String> SHARED =
            List.of("csp.port.incident", "csp.port.target", "csp.port.reporting", "csp.keyring", "csp.data");
    private static final Duration START = Duration.ofMinutes(4);

    private final String key;
    private final Process process;
    private final int port;

    private Instance(String key, Process process, int port) {
        this.key = key;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and returns at once.
     *
     * @param root of the release that it is of
     * @param key {@code target} for target-service and so on
     * @param properties beside those that say where the platform is
     */
    static Instance start(Path root, Platform platform, String key, Map<String, String> properties) {
        String module = key.equals("gateway") ? key : key + "-service";
        int port = FreePort.any();
        Map<String, String> all = new TreeMap<>();
        SHARED.forEach(name -> all.put(name, setting(platform, name)));
        all.put("csp.database", "127.0.0.1:" + setting(platform, "csp.port.database"));
        all.put("csp.kafka", "127.0.0.1:" + setting(platform, "csp.port.kafka"));
        all.put("csp.port." + key, Integer.toString(port));
        all.put("csp.management-port." + key, Integer.toString(FreePort.any()));
        all.putAll(properties);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx512m");
        all.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-jar",
                root.resolve(module)
                        .resolve("target/quarkus-app/quarkus-run.jar")
                        .toString()));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(Repository.target()
                            .resolve("second-" + module + ".log")
                            .toFile()))
                    .start();
            return new Instance(key, process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String key() {
        return key;
    }

    int port() {
        return port;
    }

    boolean isReady() {
        return isReady(port);
    }

    static boolean isReady(int port) {
        try {
            return new Api(URI.create("http://127.0.0.1:" + port))
                            .get("/q/health/ready")
                            .status()
                    == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    void awaitReady() {
        await("another instance").atMost(START).until(() -> isReady() || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("another instance of " + key + " ended by itself; see target/second-*.log");
        }
    }

    /** Ends it in order, as a roll-out does. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    private static String setting(Platform platform, String property) {
        return platform.setting(property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"));
    }
}
