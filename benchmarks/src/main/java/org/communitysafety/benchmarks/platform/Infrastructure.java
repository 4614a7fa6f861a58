package org.communitysafety.benchmarks.platform;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.communitysafety.benchmarks.CpuSeconds;

/** Kafka and PostgreSQL as {@code ./csp up} runs them, flushed to disk, in a directory of their own. */
public final class Infrastructure implements Closeable {
    private final Process process;
    private final Map<String, String> properties = new HashMap<>();

    private Infrastructure(Process process) {
        this.process = process;
    }

    public static Infrastructure start(Path root, Path data) throws IOException {
        Path log = Files.createDirectories(data.getParent()).resolve("infrastructure.log");
        Infrastructure infrastructure = new Infrastructure(new ProcessBuilder(
                        Service.java(),
                        "-jar",
                        root.resolve("launcher/target/launcher.jar").toString(),
                        "infrastructure",
                        "--data",
                        data.toString())
                .redirectError(log.toFile())
                .start());
        infrastructure.awaitReady(log);
        return infrastructure;
    }

    private void awaitReady(Path log) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); !"ready".equals(line); line = lines.readLine()) {
            if (line == null) {
                throw new IOException("the infrastructure did not start; its log: " + log);
            }
            int equals = line.indexOf('=');
            if (equals > 0) {
                properties.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
    }

    /** What a service has to be told to find it. */
    public Map<String, String> properties() {
        return Map.copyOf(properties);
    }

    public String kafka() {
        return properties.get("csp.kafka");
    }

    public double cpuSeconds() {
        return CpuSeconds.of(process.toHandle());
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
