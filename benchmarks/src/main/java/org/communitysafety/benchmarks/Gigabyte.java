package org.communitysafety.benchmarks;

import java.io.IOException;
import java.io.InputStream;
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
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.communitysafety.benchmarks.platform.Platform;

/**
 * Streams lines of incidents through the gateway of a running platform and watches the heaps on their way. Used heap rises
 * until a collection and falls with it, so the least of each tenth of the run is about what was alive then: the heaps are
 * flat when the last tenth's least is about the first's.
 */
public final class Gigabyte {
    private static final int TENTHS = 10;
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final double MEGABYTE = 1024.0 * 1024;
    /** A shorter body is a check, and nothing is written. */
    private static final long MEGABYTES_TO_PUBLISH = 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Watched> processes;

    private Gigabyte(List<Watched> processes) {
        this.processes = processes;
    }

    private record Watched(String name, URI metrics, List<Double> used) {}

    /** @param arguments root of the repository, a directory for data, megabytes */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path root = Path.of(arguments[0]);
        long megabytes = Long.parseLong(arguments[2]);
        Map<String, String> heaps = Map.of("CSP_HEAP_GATEWAY", "96", "CSP_HEAP_INCIDENT", "192");
        String text;
        try (Platform platform = Platform.up(root, Path.of(arguments[1]).resolve("data"), heaps)) {
            List<Watched> processes = List.of(
                    new Watched("gateway", platform.metricsOf("gateway"), new ArrayList<>()),
                    new Watched("incident-service", platform.metricsOf("incident"), new ArrayList<>()));
            URI target = URI.create("http://" + platform.authority() + "/api/v1/incidents");
            text = new Gigabyte(processes).run(target, megabytes * (long) MEGABYTE);
        }
        System.out.println(text);
        if (megabytes >= MEGABYTES_TO_PUBLISH) {
            GeneratedSection.write(root.resolve("docs/benchmarks.md"), "gigabyte", text);
        }
    }

    private String run(URI target, long bytes) throws IOException, InterruptedException {
        Lines lines = new Lines(bytes);
        HttpRequest request = HttpRequest.newBuilder(target)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofInputStream(() -> lines))
                .build();
        long begun = System.nanoTime();
        CompletableFuture<HttpResponse<String>> answered = client.sendAsync(request, BodyHandlers.ofString());
        while (!answered.isDone()) {
            for (Watched process : processes) {
                process.used().add(gauge(process.metrics(), "jvm_memory_used_bytes"));
            }
            Thread.sleep(EVERY.toMillis());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        HttpResponse<String> answer = answered.join();
        if (answer.statusCode() != 202 || !answer.body().contains("\"accepted\":" + lines.count() + ",")) {
            throw new IllegalStateException(lines.count() + " lines: " + answer.statusCode() + " " + answer.body());
        }
        StringBuilder text = new StringBuilder(ThisMachine.described())
                .append(String.format(
                        Locale.UK,
                        "%nOne body of %,.0f MB, %,d lines through the gateway of a running platform, all accepted:"
                                + " %.1f s, %,.0f lines/s, %.1f MB/s.%n%n| heap in MB | at most allowed | used at most |"
                                + " least used in each tenth of the run |%n|---|---|---|---|%n",
                        bytes / MEGABYTE,
                        lines.count(),
                        seconds,
                        lines.count() / seconds,
                        bytes / MEGABYTE / seconds));
        for (Watched process : processes) {
            text.append(row(process));
        }
        return text.toString();
    }

    private String row(Watched process) throws IOException, InterruptedException {
        List<Double> used = process.used();
        StringBuilder least = new StringBuilder();
        for (int tenth = 0; tenth < TENTHS && used.size() >= TENTHS; tenth++) {
            List<Double> part = used.subList(used.size() * tenth / TENTHS, used.size() * (tenth + 1) / TENTHS);
            least.append(String.format(
                    Locale.UK,
                    "%.0f ",
                    part.stream().mapToDouble(each -> each).min().orElse(0) / MEGABYTE));
        }
        return String.format(
                Locale.UK,
                "| %s | %.0f | %.0f | %s|%n",
                process.name(),
                gauge(process.metrics(), "jvm_memory_max_bytes") / MEGABYTE,
                used.stream().mapToDouble(each -> each).max().orElse(0) / MEGABYTE,
                least);
    }

    /** The sum over the pools of the heap; a pool without a maximum says -1. */
    private double gauge(URI metrics, String name) throws IOException, InterruptedException {
        String text = client.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                .body();
        return text.lines()
                .filter(line -> line.startsWith(name + "{") && line.contains("area=\"heap\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .filter(value -> value > 0)
                .sum();
    }

    /** Different incidents, made while they are read. */
    private static final class Lines extends InputStream {
        private final long bytes;
        private byte[] line = {};
        private int at;
        private long made;
        private long count;

        Lines(long bytes) {
            this.bytes = bytes;
        }

        long count() {
            return count;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] target, int from, int length) {
            int filled = 0;
            while (filled < length && (at < line.length || next())) {
                int part = Math.min(length - filled, line.length - at);
                System.arraycopy(line, at, target, from + filled, part);
                at += part;
                filled += part;
            }
            return filled == 0 ? -1 : filled;
        }

        private boolean next() {
            if (made >= bytes) {
                return false;
            }
            count++;
            line =
                    """
                    {"agency":"nottinghamshire-police","reference":"GB-%d","occurred":"2018-10-14T22:05:00Z",\
                    "recordedOn":"2018-10-15","category":"violent-crime","offenceCode":"8N",\
                    "flags":["domestic-abuse","alcohol"],"area":"E05012270","victim":"v-%d","outcome":null}
                    """
                            .formatted(count, count % 100_000)
                            .getBytes(StandardCharsets.UTF_8);
            made += line.length;
            at = 0;
            return true;
        }
    }
}
