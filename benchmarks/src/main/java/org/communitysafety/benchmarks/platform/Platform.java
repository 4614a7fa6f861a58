package org.communitysafety.benchmarks.platform;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The whole platform as {@code ./csp up} starts it, on ports and with data of its own. */
public final class Platform implements Closeable {
    private static final long LONGEST_START_SECONDS = 120;
    private static final long LONGEST_STOP_SECONDS = 60;
    private static final List<String> PORTS = List.of(
            "port-gateway",
            "port-incident",
            "port-target",
            "port-reporting",
            "management-port-gateway",
            "management-port-incident",
            "management-port-target",
            "management-port-reporting",
            "port-database",
            "port-kafka",
            "port-kafka-controller");

    private final Process process;
    private final Map<String, Integer> ports;
    private final double secondsToReady;

    private Platform(Process process, Map<String, Integer> ports, double secondsToReady) {
        this.process = process;
        this.ports = ports;
        this.secondsToReady = secondsToReady;
    }

    /** Returns when the gateway says that the platform is ready. */
    public static Platform up(Path root, Path data) throws IOException, InterruptedException {
        return up(root, data, Map.of());
    }

    /** @param settings of {@code ./csp}, as environment variables */
    public static Platform up(Path root, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (String port : PORTS) {
            ports.put(port, Service.freePort());
        }
        List<String> command =
                new ArrayList<>(List.of(root.resolve("csp").toString(), "up", "--data", data.toString()));
        command.addAll(List.of("--keyring", data.resolveSibling("keyring.json").toString()));
        ports.forEach((name, port) -> command.addAll(List.of("--" + name, port.toString())));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("CSP_BUILD", "never");
        builder.environment().putAll(settings);
        Path log = Files.createDirectories(data.getParent()).resolve("up.log");
        long begin = System.nanoTime();
        Process process = builder.redirectOutput(log.toFile()).start();
        InetSocketAddress gateway = new InetSocketAddress("127.0.0.1", ports.get("port-gateway"));
        while (!Service.answersReady(gateway)) {
            double waited = (System.nanoTime() - begin) / 1e9;
            if (!process.isAlive() || waited > LONGEST_START_SECONDS) {
                process.destroy();
                throw new IllegalStateException("the platform did not start; its log: " + log);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return new Platform(process, ports, (System.nanoTime() - begin) / 1e9);
    }

    /** From the command to the gateway's word that all is ready. */
    public double secondsToReady() {
        return secondsToReady;
    }

    public InetSocketAddress gateway() {
        return new InetSocketAddress("127.0.0.1", ports.get("port-gateway"));
    }

    /** @param service such as {@code incident} */
    public URI metricsOf(String service) {
        return URI.create("http://127.0.0.1:" + ports.get("management-port-" + service) + "/q/metrics");
    }

    public String authority() {
        return "127.0.0.1:" + ports.get("port-gateway");
    }

    public String kafka() {
        return "127.0.0.1:" + ports.get("port-kafka");
    }

    /** Of the administrator, over the database of the platform. */
    public String jdbc() {
        return "jdbc:postgresql://127.0.0.1:" + ports.get("port-database") + "/csp?user=postgres";
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(null, LONGEST_STOP_SECONDS, TimeUnit.SECONDS)
                .join();
        process.destroyForcibly();
    }
}
