package org.communitysafety.benchmarks.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.communitysafety.benchmarks.platform.Service;

/**
 * What one could take instead for alerts alone: Prometheus and Alertmanager, each tuned to one second, where this machine has
 * them. Figures are gauges, which it scrapes; one above a thousand is an alert, which a webhook is told of.
 */
final class PrometheusAlerts implements Closeable {
    static final int FIGURES = 200;
    static final int FIGURES_A_SECOND = 10;
    private static final long LONGEST_START_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final ObjectMapper mapper = new ObjectMapper();
    private final Map<Integer, Long> raised = new ConcurrentHashMap<>();
    private final Map<Integer, Long> told = new ConcurrentHashMap<>();
    private final List<Process> processes = new ArrayList<>();
    private final HttpServer server;

    private PrometheusAlerts() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/metrics", this::figures);
        server.createContext("/told", this::take);
        server.start();
    }

    /** From a figure to its alert at the webhook, in microseconds; empty where one of the two programs is missing. */
    static Optional<Histogram> micros(Path folder) throws IOException, InterruptedException {
        Optional<Path> prometheus = program("prometheus");
        Optional<Path> alertmanager = Stream.of("prometheus-alertmanager", "alertmanager")
                .flatMap(name -> program(name).stream())
                .findFirst();
        if (prometheus.isEmpty() || alertmanager.isEmpty()) {
            return Optional.empty();
        }
        try (PrometheusAlerts alerts = new PrometheusAlerts()) {
            alerts.start(Files.createDirectories(folder), prometheus.get(), alertmanager.get());
            return Optional.of(alerts.measure());
        }
    }

    private static Optional<Path> program(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(path -> Path.of(path, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void start(Path folder, Path prometheus, Path alertmanager) throws IOException, InterruptedException {
        int alertmanagerPort = Service.freePort();
        int prometheusPort = Service.freePort();
        Path routes = Files.writeString(
                folder.resolve("alertmanager.yml"),
                """
                route: {receiver: here, group_by: [figure], group_wait: 0s, group_interval: 1s, repeat_interval: 1h}
                receivers: [{name: here, webhook_configs: [{url: 'http://127.0.0.1:%d/told', send_resolved: false}]}]
                """
                        .formatted(server.getAddress().getPort()));
        Path rules = Files.writeString(
                folder.resolve("rules.yml"),
                "groups: [{name: figures, rules: [{alert: Above, expr: 'figure > 1000'}]}]\n");
        Path config = Files.writeString(
                folder.resolve("prometheus.yml"),
                """
                global: {scrape_interval: 1s, scrape_timeout: 1s, evaluation_interval: 1s}
                rule_files: ['%s']
                alerting: {alertmanagers: [{static_configs: [{targets: ['127.0.0.1:%d']}]}]}
                scrape_configs: [{job_name: figures, static_configs: [{targets: ['127.0.0.1:%d']}]}]
                """
                        .formatted(rules, alertmanagerPort, server.getAddress().getPort()));
        run(
                folder,
                alertmanager,
                "--config.file=" + routes,
                "--storage.path=" + folder.resolve("notifications"),
                "--web.listen-address=127.0.0.1:" + alertmanagerPort,
                "--cluster.listen-address=");
        run(
                folder,
                prometheus,
                "--config.file=" + config,
                "--storage.tsdb.path=" + folder.resolve("series"),
                "--web.listen-address=127.0.0.1:" + prometheusPort);
        awaitFirstAlert();
    }

    private void run(Path folder, Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        processes.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(program.getFileName() + ".log").toFile())
                .start());
    }

    /** Figure -1 shows that everything is up. */
    private void awaitFirstAlert() throws InterruptedException {
        raised.put(-1, System.nanoTime());
        await(1, LONGEST_START_NANOS);
    }

    private Histogram measure() throws InterruptedException {
        long begin = System.nanoTime();
        for (int figure = 0; figure < FIGURES; figure++) {
            long due = begin + figure * TimeUnit.SECONDS.toNanos(1) / FIGURES_A_SECOND;
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
            raised.put(figure, due);
        }
        await(FIGURES + 1, PATIENCE_NANOS);
        Histogram micros = new Histogram(3);
        for (int figure = 0; figure < FIGURES; figure++) {
            micros.recordValue(TimeUnit.NANOSECONDS.toMicros(told.get(figure) - raised.get(figure)));
        }
        return micros;
    }

    private void await(int alerts, long patience) throws InterruptedException {
        long end = System.nanoTime() + patience;
        while (told.size() < alerts) {
            if (!processes.stream().allMatch(Process::isAlive)) {
                throw new IllegalStateException("Prometheus or Alertmanager ended; are their packages installed, with"
                        + " templates in /usr/share/prometheus?");
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("told of " + told.size() + " of " + alerts + " alerts");
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private void figures(HttpExchange exchange) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int figure = -1; figure < FIGURES; figure++) {
            int value = raised.containsKey(figure) ? 2000 : 900;
            text.append("figure{figure=\"")
                    .append(figure)
                    .append("\"} ")
                    .append(value)
                    .append('\n');
        }
        byte[] body = text.toString().getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void take(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        for (JsonNode alert : mapper.readTree(exchange.getRequestBody()).at("/alerts")) {
            told.putIfAbsent(alert.at("/labels/figure").asInt(), now);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        processes.forEach(Process::destroy);
        processes.forEach(process -> process.onExit().join());
        server.stop(0);
    }
}
