package org.communitysafety.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.communitysafety.testkit.PlatformInfrastructure;
import org.junit.jupiter.api.Test;

/** The packaged service with little memory: a body passes through it, whatever its length. */
class StreamedBodyIT {
    private static final int HEAP_MEGABYTES = 128;
    private static final int BODY_MEGABYTES = 144;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void linesFarBeyondTheHeapAreTaken() throws Exception {
        Service.publishReferenceOnce();
        int port = freePort();
        Process process = start(port, freePort());
        try {
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> isReady(process, port));
            byte[] line = (Samples.incident("streamed") + " ".repeat(16_000) + "\n").getBytes(StandardCharsets.UTF_8);
            long lines = BODY_MEGABYTES * 1024L * 1024 / line.length;

            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/incidents"))
                            .header("Content-Type", "application/x-ndjson")
                            .POST(BodyPublishers.ofInputStream(() -> new Repeated(line, lines)))
                            .build(),
                    BodyHandlers.ofString());

            assertEquals(202, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("\"accepted\":" + lines), answer.body());
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process start(int port, int managementPort) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + HEAP_MEGABYTES + "m"));
        PlatformInfrastructure.ensure().forEach((name, value) -> command.add("-D" + name + '=' + value));
        command.add("-Dcsp.port.incident=" + port);
        command.add("-Dcsp.management-port.incident=" + managementPort);
        command.add("-Dcsp.data=target/streamed-body");
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-jar", "target/quarkus-app/quarkus-run.jar"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/streamed-body.log"))
                .start();
    }

    private boolean isReady(Process process, int port) throws InterruptedException {
        assertTrue(process.isAlive(), "the service ended; see target/streamed-body.log");
        try {
            URI ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
            return client.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** One line again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] line;
        private long left;
        private int at;

        Repeated(byte[] line, long times) {
            this.line = line;
            this.left = times * line.length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int from, int count) {
            if (left == 0) {
                return -1;
            }
            int filled = 0;
            while (filled < count && left > 0) {
                int part = Math.min(count - filled, line.length - at);
                System.arraycopy(line, at, target, from + filled, part);
                at = (at + part) % line.length;
                left -= part;
                filled += part;
            }
            return filled;
        }
    }
}
