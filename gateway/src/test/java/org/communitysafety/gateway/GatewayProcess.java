package org.communitysafety.gateway;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.communitysafety.gateway.routing.Service;
import org.communitysafety.gateway.stream.SampleEvents;
import org.communitysafety.testkit.FreePort;
import org.communitysafety.testkit.KafkaProbe;
import org.communitysafety.testkit.PlatformInfrastructure;

/** The packaged gateway in a process of its own, so that it can be killed as a crash would. */
public final class GatewayProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Backends backends;
    private final Map<String, String> properties;
    private final int port = FreePort.any();
    private final int managementPort = FreePort.any();
    private Process process;

    private GatewayProcess(Backends backends, Map<String, String> properties) {
        this.backends = backends;
        this.properties = properties;
    }

    /** Starts and waits until it is ready, for which a plan has to be judged. */
    public static GatewayProcess start(Backends backends, Map<String, String> properties) {
        try (KafkaProbe kafka = KafkaProbe.ofPlatform()) {
            new SampleEvents(kafka).publishAll();
        }
        GatewayProcess gateway = new GatewayProcess(backends, properties);
        gateway.restart();
        return gateway;
    }

    /** At the same ports as before. */
    public void restart() {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-Xmx96m");
        command.add("-XX:MaxDirectMemorySize=64m");
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        PlatformInfrastructure.ensure().forEach((name, value) -> command.add("-D" + name + '=' + value));
        command.add("-Dcsp.port.gateway=" + port);
        command.add("-Dcsp.management-port.gateway=" + managementPort);
        command.add("-Dcsp.port.incident=" + backends.port(Service.INCIDENT));
        command.add("-Dcsp.port.target=" + backends.port(Service.TARGET));
        command.add("-Dcsp.port.reporting=" + backends.port(Service.REPORTING));
        properties.forEach((name, value) -> command.add("-D" + name + '=' + value));
        command.addAll(List.of("-jar", JAR.toString()));
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/gateway-" + port + ".log")))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::isReady);
        } catch (RuntimeException e) {
            kill();
            throw e;
        }
    }

    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end, as a roll-out does. */
    public void tellToEnd() {
        process.destroy();
    }

    /** @return whether it has ended by itself in that time */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public URI managementAt(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + path);
    }

    /** What it has written to its log so far. */
    public String log() {
        try {
            return Files.readString(Path.of("target", "gateway-" + port + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path)).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Without reading them as text. */
    public HttpResponse<byte[]> bytes(String path, String... headers) {
        return send(HttpRequest.newBuilder(at(path)).headers(headers), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reading) {
        try {
            return CLIENT.send(request.build(), reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the gateway ended; see target/gateway-" + port + ".log");
        }
        try {
            return get("/q/health/ready").statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        kill();
    }
}
