package org.communitysafety.benchmarks.drain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.benchmarks.Rounds;
import org.communitysafety.contracts.Topics;

/**
 * From a full topic to exact figures in PostgreSQL: the platform, what one could take instead, and the limits, all on one
 * topic, one database and one machine, in rotated order. A result counts only when it equals an independent count.
 */
public final class Drain {
    /** The topic of those who would take all day over the other. */
    static final String FEWER = "fewer-incidents";

    private static final int FEW = 60_000;

    private final Path root;
    private final Path data;
    private final Path files;
    private final Places places;
    private final int rounds;

    private Drain(Path root, Path data, Path files, int rounds) {
        this.root = root;
        this.data = data;
        this.files = files;
        this.places = Places.in(root);
        this.rounds = rounds;
    }

    /** @param arguments root of the repository, a directory for data, street-level files, events, rounds, and names wanted, with a semicolon between */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]).toAbsolutePath().normalize();
        Drain drain = new Drain(root, Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[4]));
        drain.measure(
                Integer.parseInt(arguments[3]), arguments.length > 5 ? Set.of(arguments[5].split(";")) : Set.of());
    }

    private void measure(int events, Set<String> wanted) throws IOException, SQLException, InterruptedException {
        boolean filled = Files.exists(data.resolve("infra"));
        try (Testbed testbed = Testbed.start(root, data.resolve("infra"))) {
            if (!filled) {
                testbed.createTopic(FEWER);
                fill(testbed, Topics.INCIDENTS, events);
                fill(testbed, FEWER, Math.min(FEW, events));
            }
            IndependentCount count = IndependentCount.of(supply(events), places);
            IndependentCount fewer = IndependentCount.of(supply(Math.min(FEW, events)), places);
            List<Contender> contenders = new ArrayList<>(new Contenders(root, data, testbed, count, fewer)
                    .all().stream()
                            .filter(each -> wanted.isEmpty() || wanted.contains(each.name()))
                            .toList());
            Map<Contender, List<Measured>> results = rounds(contenders);
            if (wanted.isEmpty() || wanted.contains(Steps.NAME)) {
                contenders.add(new Steps(root, data, places, events).measure(rounds, results));
            }
            DrainTable table = new DrainTable(contenders, results, count, testbed.durability());
            if (wanted.isEmpty()) {
                new Rounds(rounds).publish(root, "drain", table.text());
            } else {
                System.out.println(table.text());
            }
        }
    }

    private Map<Contender, List<Measured>> rounds(List<Contender> contenders)
            throws IOException, SQLException, InterruptedException {
        Map<Contender, List<Measured>> results = new HashMap<>();
        for (int round = 0; round < rounds; round++) {
            List<Contender> order = new ArrayList<>(contenders);
            Collections.rotate(order, -round);
            for (Contender contender : order) {
                results.computeIfAbsent(contender, each -> new ArrayList<>()).add(checked(contender));
            }
        }
        return results;
    }

    private void fill(Testbed testbed, String topic, int events) {
        EventSupply supply = supply(events);
        try (TopicFilling filling =
                new TopicFilling(supply, new EventTopic(testbed.kafka(), topic, Testbed.PARTITIONS))) {
            supply.each(filling);
        }
    }

    private EventSupply supply(int events) {
        return new EventSupply(files, places, events);
    }

    /** Runs it once; what it arrived at counts only when it is right. */
    static Measured checked(Contender contender) throws IOException, SQLException, InterruptedException {
        Measured measured = contender.run();
        if (!contender.expected().isEmpty()) {
            check(contender, measured);
        }
        System.out.println(DrainTable.line(contender, List.of(measured)));
        return measured;
    }

    private static void check(Contender contender, Measured measured) {
        String difference = IndependentCount.difference(contender.expected(), measured.counts());
        if (!difference.isEmpty()) {
            throw new IllegalStateException(contender.name() + " counted wrongly: " + difference);
        }
    }
}
