package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.communitysafety.testkit.FreePort;
import org.communitysafety.testkit.PlatformInfrastructure;

/** The packaged service with little memory, which ends when that does not suffice. */
final class SmallService implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String name;
    private final int port;
    private final Process process;

    private SmallService(String name, int port, Process process) {
        this.name = name;
        this.port = port;
        this.process = process;
    }

    /** @param name of its log below {@code target} */
    static SmallService start(String name, int heapMegabytes) throws IOException {
        Service.publishReferenceOnce();
        int port = FreePort.any();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heapMegabytes + "m"));
        PlatformInfrastructure.ensure().forEach((key, value) -> command.add("-D" + key + '=' + value));
        command.add("-Dcsp.port.incident=" + port);
        command.add("-Dcsp.management-port.incident=" + FreePort.any());
        command.add("-Dcsp.data=target/" + name);
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-jar", "target/quarkus-app/quarkus-run.jar"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/" + name + ".log"))
                .start();
        SmallService service = new SmallService(name, port, process);
        Awaitility.await().atMost(SOON).until(service::isReady);
        return service;
    }

    private boolean isReady() throws InterruptedException {
        assertAlive();
        try {
            return client.send(HttpRequest.newBuilder(at("/q/health/ready")).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void assertAlive() {
        assertTrue(process.isAlive(), "the service ended; see target/" + name + ".log");
    }

    HttpResponse<String> postLines(Supplier<InputStream> body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at("/api/v1/incidents"))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofInputStream(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
