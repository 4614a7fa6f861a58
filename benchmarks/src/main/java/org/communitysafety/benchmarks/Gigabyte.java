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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * Streams lines of incidents through the gateway of a running platform and watches the heaps on their way. Used heap rises
 * until a collection and falls with it, so the least of each tenth of the run is about what was alive then: the heaps are
 * flat when the last tenth's least is about the first's.
 */
public final class Gigabyte {
    private static final int TENTHS = 10;
    private static final Duration EVERY = Duration.ofMillis(200);
    private static final double MEGABYTE = 1024.0 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Watched> processes;

    private Gigabyte(List<Watched> processes) {
        this.processes = processes;
    }

    private record Watched(String name, URI metrics, List<Double> used) {}

    /** @param arguments addresses of the gateway and of the metrics of gateway and incident-service, then megabytes */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Watched> processes = List.of(
                new Watched("gateway", URI.create(arguments[1] + "/q/metrics"), new ArrayList<>()),
                new Watched("incident-service", URI.create(arguments[2] + "/q/metrics"), new ArrayList<>()));
        long bytes = Long.parseLong(arguments[3]) * (long) MEGABYTE;
        new Gigabyte(processes).run(URI.create(arguments[0] + "/api/v1/incidents"), bytes);
    }

    private void run(URI target, long bytes) throws IOException, InterruptedException {
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
        print(
                "%.0f MB, %d lines in %.1f s: %.0f lines/s, %.1f MB/s; answer %d %s%n",
                bytes / MEGABYTE,
                lines.count(),
                seconds,
                lines.count() / seconds,
                bytes / MEGABYTE / seconds,
                answer.statusCode(),
                answer.body());
        for (Watched process : processes) {
            report(process);
        }
        if (answer.statusCode() != 202 || !answer.body().contains("\"accepted\":" + lines.count())) {
            System.exit(1);
        }
    }

    private void report(Watched process) throws IOException, InterruptedException {
        List<Double> used = process.used();
        StringBuilder least = new StringBuilder();
        for (int tenth = 0; tenth < TENTHS && used.size() >= TENTHS; tenth++) {
            List<Double> part = used.subList(used.size() * tenth / TENTHS, used.size() * (tenth + 1) / TENTHS);
            least.append(String.format(
                    Locale.ROOT,
                    " %.0f",
                    part.stream().mapToDouble(each -> each).min().orElse(0) / MEGABYTE));
        }
        print(
                "%-16s heap at most %.0f MB, used at most %.0f MB, least of each tenth of the run:%s MB%n",
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

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
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
