package org.communitysafety.benchmarks.drain;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.communitysafety.benchmarks.GeneratedSection;
import org.communitysafety.contracts.Topics;

/**
 * What the platform's drain costs as its history grows, and with more instances or fewer partitions. The history is what
 * the platform itself kept of the same two years of events; after each measurement its cells equal an independent count.
 */
public final class Grow {
    private static final long MILLION = 1_000_000;

    private final Path root;
    private final Path data;
    private final Path files;
    private final Places places;
    private final long most;
    private final int tail;
    private final List<GrowRow> rows = new ArrayList<>();

    private Grow(Path root, Path data, Path files, long most) {
        this.root = root;
        this.data = data;
        this.files = files;
        this.places = Places.in(root);
        this.most = most;
        this.tail = (int) Math.min(300_000, most / 2);
    }

    /** @param arguments root of the repository, a directory for data, street-level files, millions of events */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        long most = Math.round(Double.parseDouble(arguments[3]) * MILLION);
        Grow grow = new Grow(root, Path.of(arguments[1]), Path.of(arguments[2]), most);
        grow.withHistory();
        grow.withPartitions(Testbed.PARTITIONS, 1, 2);
        grow.withPartitions(6, 1);
        grow.withPartitions(1, 1);
        String text = GrowRow.table(grow.rows);
        System.out.println(text);
        if (most >= MILLION) {
            GeneratedSection.write(root.resolve("docs/benchmarks.md"), "grow", text);
        }
    }

    /** Drains a few events onto an empty table, then onto a million, then onto the most, each in a fresh JVM. */
    private void withHistory() throws IOException {
        EventSupply supply = new EventSupply(files, places, Math.toIntExact(most + tail));
        try (Testbed testbed = Testbed.start(root, data.resolve("history"));
                TopicFilling filling = new TopicFilling(
                        supply, new EventTopic(testbed.kafka(), Topics.INCIDENTS, Testbed.PARTITIONS))) {
            supply.each(new Growing(filling, new IndependentCount(supply, places), testbed));
        }
    }

    /** Fills the topic, and stops on the way to have the platform keep what is there. */
    private final class Growing implements EventSupply.Taker {
        private final TreeSet<Long> stops = new TreeSet<>();
        private final TopicFilling filling;
        private final IndependentCount count;
        private final Testbed testbed;

        Growing(TopicFilling filling, IndependentCount count, Testbed testbed) {
            this.filling = filling;
            this.count = count;
            this.testbed = testbed;
            stops.add((long) tail);
            for (long facts : most > MILLION ? new long[] {MILLION, most} : new long[] {most}) {
                stops.add(facts);
                stops.add(facts + tail);
            }
        }

        @Override
        public void version(Version version) {
            filling.version(version);
            count.version(version);
            stopAfter();
        }

        @Override
        public void malformed(int number) {
            filling.malformed(number);
            count.malformed(number);
            stopAfter();
        }

        private void stopAfter() {
            if (stops.isEmpty() || count.records() < stops.first()) {
                return;
            }
            stops.pollFirst();
            filling.flush();
            try {
                drain(testbed, count, 1, Testbed.PARTITIONS);
            } catch (IOException | SQLException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private void withPartitions(int partitions, int... instances)
            throws IOException, SQLException, InterruptedException {
        EventSupply supply = new EventSupply(files, places, Math.toIntExact(Math.min(most, MILLION)));
        IndependentCount count = IndependentCount.of(supply, places);
        try (Testbed testbed = Testbed.start(root, data.resolve("partitions-" + partitions))) {
            try (TopicFilling filling =
                    new TopicFilling(supply, new EventTopic(testbed.kafka(), Topics.INCIDENTS, partitions))) {
                supply.each(filling);
            }
            for (int number : instances) {
                testbed.empty("target");
                drain(testbed, count, number, partitions);
            }
        }
    }

    /** From the first batch that is kept, so that a start is not counted. */
    private void drain(Testbed testbed, IndependentCount count, int instances, int partitions)
            throws IOException, SQLException, InterruptedException {
        testbed.run("checkpoint");
        List<TargetService> services = new ArrayList<>();
        try {
            long held = Math.max(0, TargetService.position(testbed, Topics.INCIDENTS));
            for (int each = 0; each < instances; each++) {
                services.add(TargetService.start(root, testbed, Topics.INCIDENTS, log()));
            }
            long from = services.get(0).awaitPosition(held + 1);
            long began = System.nanoTime();
            double ownBefore = cpuSeconds(services);
            double othersBefore = testbed.cpuSeconds();
            services.get(0).awaitPosition(count.records());
            Measured measured = new Measured(
                    count.records() - from,
                    (System.nanoTime() - began) / 1e9,
                    cpuSeconds(services) - ownBefore,
                    testbed.cpuSeconds() - othersBefore,
                    testbed.query(TargetService.CELLS));
            String difference = IndependentCount.difference(count.cells(), measured.counts());
            if (!difference.isEmpty()) {
                throw new IllegalStateException("the platform counted wrongly: " + difference);
            }
            rows.add(GrowRow.of(held, instances, partitions, measured, testbed));
            System.out.println(rows.get(rows.size() - 1).line());
        } finally {
            for (TargetService each : services) {
                each.close();
            }
        }
    }

    private static double cpuSeconds(List<TargetService> services) {
        return services.stream().mapToDouble(TargetService::cpuSeconds).sum();
    }

    private File log() {
        return data.resolve("platform.log").toFile();
    }
}
