package org.communitysafety.benchmarks.drain;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.benchmarks.GeneratedSection;

/**
 * From a full topic to exact figures in PostgreSQL: the platform, what one could take instead, and the limits, all on one
 * topic, one database and one machine, in rotated order. A result counts only when it equals an independent count.
 */
public final class Drain {
    private final Path root;
    private final Path data;
    private final int rounds;
    private final IndependentCount count;
    private final EventSupply supply;

    private Drain(Path root, Path data, Path files, int events, int rounds) {
        this.root = root;
        this.data = data;
        this.rounds = rounds;
        Places places = Places.in(root);
        this.supply = new EventSupply(files, places, events);
        this.count = IndependentCount.of(supply, places);
    }

    /** @param arguments root of the repository, a directory for data, street-level files, events, rounds, names wanted */
    public static void main(String[] arguments) throws Exception {
        Drain drain = new Drain(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                Path.of(arguments[2]),
                Integer.parseInt(arguments[3]),
                Integer.parseInt(arguments[4]));
        drain.measure(arguments.length > 5 ? arguments[5] : "");
    }

    private void measure(String wanted) throws IOException, SQLException, InterruptedException {
        boolean filled = Files.exists(data.resolve("infra"));
        try (Testbed testbed = Testbed.start(root, data.resolve("infra"))) {
            if (!filled) {
                try (TopicFilling filling = new TopicFilling(supply, testbed.kafka())) {
                    supply.each(filling);
                }
            }
            List<Contender> contenders = contenders(testbed).stream()
                    .filter(each -> each.name().contains(wanted))
                    .toList();
            Map<Contender, List<Measured>> results = new HashMap<>();
            for (int round = 0; round < rounds; round++) {
                List<Contender> order = new ArrayList<>(contenders);
                Collections.rotate(order, -round);
                for (Contender contender : order) {
                    Measured measured = contender.run(count.records());
                    check(contender, measured);
                    results.computeIfAbsent(contender, each -> new ArrayList<>())
                            .add(measured);
                    System.out.println(DrainTable.line(contender, List.of(measured), count.records()));
                }
            }
            DrainTable table = new DrainTable(contenders, results, count);
            System.out.println(table.text());
            if (wanted.isEmpty()) {
                GeneratedSection.write(root.resolve("docs/benchmarks.md"), "drain", table.text());
            }
        }
    }

    private void check(Contender contender, Measured measured) {
        if (contender.goal() == Contender.Goal.NOTHING) {
            return;
        }
        Map<String, Long> expected = contender.goal() == Contender.Goal.EXACT ? count.cells() : count.everyRecord();
        Map<String, Long> found = new HashMap<>();
        measured.cells().forEach(row -> found.put(row.get(0), Long.parseLong(row.get(1))));
        String difference = IndependentCount.difference(expected, found);
        if (!difference.isEmpty()) {
            throw new IllegalStateException(contender.name() + " counted wrongly: " + difference);
        }
    }

    private List<Contender> contenders(Testbed testbed) {
        File log = data.resolve("contenders.log").toFile();
        String streams = StreamsContender.class.getName();
        String limits = LimitContender.class.getName();
        return List.of(
                new PlatformDrain(root, testbed, data.resolve("platform.log").toFile()),
                new OtherJvm(
                        "Kafka Streams, same work",
                        "exactly-once v2, a store of facts and a store of cells in RocksDB, cells also in PostgreSQL; by"
                                + " somebody who knows it: no repartition, commits once a second",
                        Contender.Goal.EXACT,
                        testbed,
                        log,
                        List.of(streams, root.toString(), testbed.kafka(), testbed.database(), "facts")),
                new OtherJvm(
                        "Kafka Streams, counting only",
                        "the same without facts: repeats and corrections count again, so its figures are wrong",
                        Contender.Goal.EVERY_RECORD,
                        testbed,
                        log,
                        List.of(streams, root.toString(), testbed.kafka(), testbed.database(), "counts")),
                new OtherJvm(
                        "limit: poll",
                        "two consumers that keep nothing",
                        Contender.Goal.NOTHING,
                        testbed,
                        log,
                        List.of(limits, testbed.kafka(), "poll")),
                new OtherJvm(
                        "limit: poll and read",
                        "two consumers that read every record and keep nothing",
                        Contender.Goal.NOTHING,
                        testbed,
                        log,
                        List.of(limits, testbed.kafka(), "read")));
    }
}
