package org.communitysafety.benchmarks.platform;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.communitysafety.benchmarks.CpuSeconds;

/** One Quarkus application in a JVM of its own, from its ordinary jar. */
public final class Service implements Closeable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int LONGEST_STOP_SECONDS = 20;
    private static final int OK = 200;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Process process;
    private final int port;
    private final Path log;

    private Service(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /**
     * Returns while it starts.
     *
     * @param jar its {@code quarkus-run.jar}
     * @param heapMegabytes as {@code ./csp up} gives it
     */
    public static Service start(Path jar, int heapMegabytes, int port, Map<String, String> properties, Path log)
            throws IOException {
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is missing; build it: ./mvnw -DskipTests package");
        }
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx" + heapMegabytes + "m"));
        String further = System.getProperty("platform.options", "");
        if (!further.isEmpty()) {
            command.addAll(List.of(further.split(" ")));
        }
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Service(process, port, log);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    public InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", port);
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    public double cpuSeconds() {
        return CpuSeconds.of(process.toHandle());
    }

    public void awaitReady() throws InterruptedException {
        await(() -> answersReady(address()));
    }

    /** The gateway takes requests before all that is behind it is ready. */
    public void awaitPort() throws InterruptedException {
        await(() -> {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        });
    }

    /** Whether an application says that it is ready. */
    public static boolean answersReady(InetSocketAddress address) throws InterruptedException {
        try {
            URI ready = URI.create("http://127.0.0.1:" + address.getPort() + "/q/health/ready");
            HttpRequest request =
                    HttpRequest.newBuilder(ready).timeout(PATIENCE).build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }

    private interface Question {
        boolean isAnswered() throws InterruptedException;
    }

    private void await(Question question) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!question.isAnswered()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("a service did not start; its log: " + log);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
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
