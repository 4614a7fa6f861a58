package org.communitysafety.benchmarks.fanout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;
import org.communitysafety.benchmarks.Rounds;
import org.communitysafety.benchmarks.platform.Infrastructure;
import org.communitysafety.benchmarks.platform.Service;

/**
 * A gateway with thousands of live streams and one changed status a second: how long until each client has it, what a
 * client costs, and whether it matters to the others that one in a hundred has stopped reading.
 */
public final class FanOut {
    private static final Duration UPDATES = Duration.ofSeconds(9);
    private static final int[] AUDIENCES = {5_000, 15_000};
    private static final int HEAP = 384;
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BEYOND_SOCKETS = 1 << 20;

    private final Service gateway;
    private final int managementPort;
    private final StatusFeed feed;
    private final FanOutTable table;
    private final int updates;
    private int number;

    private FanOut(Service gateway, int managementPort, StatusFeed feed, FanOutTable table, int updates) {
        this.gateway = gateway;
        this.managementPort = managementPort;
        this.feed = feed;
        this.table = table;
        this.updates = updates;
    }

    /** @param arguments root of the repository, a directory for data, rounds */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Path data = Path.of(arguments[1]);
        Rounds rounds = Rounds.of(arguments[2]);
        int updates = (int) rounds.length(UPDATES).toSeconds();
        FanOutTable table = new FanOutTable(rounds.number(), updates);
        try (Infrastructure infrastructure = Infrastructure.start(root, data.resolve("infra"));
                StatusFeed feed = new StatusFeed(infrastructure.kafka())) {
            for (int clients : AUDIENCES) {
                Map<String, String> properties = new HashMap<>(infrastructure.properties());
                int port = Service.freePort();
                int managementPort = Service.freePort();
                properties.put("csp.port.gateway", Integer.toString(port));
                properties.put("csp.management-port.gateway", Integer.toString(managementPort));
                Path jar = root.resolve("gateway/target/quarkus-app/quarkus-run.jar");
                Path log = data.resolve("gateway-" + clients + ".log");
                try (Service gateway = Service.start(jar, HEAP, port, properties, log)) {
                    gateway.awaitPort();
                    new FanOut(gateway, managementPort, feed, table, updates).measure(clients, rounds.number());
                }
            }
        }
        rounds.publish(root, "fan-out", table.text());
    }

    private void measure(int clients, int rounds) throws Exception {
        try (Audience one = Audience.of(1, gateway.address())) {
            await(one::haveAllBegun);
            updates(one);
        }
        Memory without = Memory.of(gateway.process(), managementPort);
        try (Audience audience = Audience.of(clients, gateway.address())) {
            await(audience::haveAllBegun);
            updates(audience);
            table.memory(clients, without, Memory.of(gateway.process(), managementPort));
            for (int round = 0; round < rounds; round++) {
                for (boolean frozen : round % 2 == 0 ? List.of(false, true) : List.of(true, false)) {
                    phase(clients, audience, frozen);
                }
            }
        }
    }

    private void phase(int clients, Audience audience, boolean frozen) throws Exception {
        audience.freeze(frozen);
        if (frozen) {
            feed.flood(mostInASocket() + BEYOND_SOCKETS);
        }
        publishAndAwait(audience);
        double cpu = gateway.cpuSeconds();
        Histogram micros = audience.startCounting();
        updates(audience);
        table.add(clients, frozen, micros, (gateway.cpuSeconds() - cpu) / updates);
        System.out.printf(
                "%,d clients%s: p50 %.0f ms, p99 %.0f ms%n",
                clients,
                frozen ? ", one in a hundred frozen" : "",
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0);
        if (micros.getTotalCount() != updates * audience.counted()) {
            throw new IllegalStateException(micros.getTotalCount() + " deliveries");
        }
        audience.freeze(false);
    }

    private void updates(Audience audience) throws ExecutionException, InterruptedException {
        for (int update = 0; update < updates; update++) {
            long begin = System.nanoTime();
            publishAndAwait(audience);
            TimeUnit.NANOSECONDS.sleep(begin + EVERY.toNanos() - System.nanoTime());
        }
    }

    private void publishAndAwait(Audience audience) throws ExecutionException, InterruptedException {
        number++;
        audience.sending(number);
        feed.publish(number);
        await(() -> audience.has(number));
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("a status did not reach every client");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static long mostInASocket() throws IOException {
        String[] sizes =
                Files.readString(Path.of("/proc/sys/net/ipv4/tcp_wmem")).strip().split("\\s+");
        return Long.parseLong(sizes[sizes.length - 1]);
    }
}
