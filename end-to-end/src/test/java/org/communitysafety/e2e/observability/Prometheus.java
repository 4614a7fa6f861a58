package org.communitysafety.e2e.observability;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.Repository;
import org.communitysafety.testkit.FreePort;

/** A Prometheus of this machine that scrapes a platform every second and knows the repository's rules. */
final class Prometheus implements AutoCloseable {
    private final Process process;
    private final Api api;

    private Prometheus(Process process, Api api) {
        this.process = process;
        this.api = api;
    }

    /** Its program, where it is installed. */
    static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "prometheus"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param ports the management port of each job */
    static Prometheus start(Path program, Path folder, Map<String, Integer> ports) throws IOException {
        StringBuilder config = new StringBuilder("global:\n  scrape_interval: 1s\n  evaluation_interval: 1s\n")
                .append("rule_files: ['" + Repository.root().resolve("observability/prometheus/rules") + "/*.yml']\n")
                .append("scrape_configs:\n");
        ports.forEach((job, port) -> config.append("  - job_name: " + job + "\n    metrics_path: /q/metrics\n")
                .append("    static_configs: [{targets: ['127.0.0.1:" + port + "']}]\n"));
        Path file = Files.writeString(folder.resolve("prometheus.yml"), config);
        int port = FreePort.any();
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + folder.resolve("series"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new Prometheus(process, new Api(URI.create("http://127.0.0.1:" + port)));
    }

    /** The answer's result; whatever is wrong with the query fails the test. */
    JsonNode query(String expression) {
        return api.get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .at("/data/result");
    }

    JsonNode rules() {
        return api.get("/api/v1/rules").expect(200).json().at("/data/groups");
    }

    boolean isReady() {
        try {
            return api.get("/-/ready").status() == 200;
        } catch (java.io.UncheckedIOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
