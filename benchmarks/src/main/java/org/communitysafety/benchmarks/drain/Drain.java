package org.communitysafety.benchmarks.drain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public final class Drain {
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Path data = Path.of(arguments[1]);
        int events = Integer.parseInt(arguments[2]);
        Path files = Path.of(arguments[3]);
        int rounds = Integer.parseInt(arguments[4]);
        List<String> options = Arrays.asList(arguments).subList(5, arguments.length);
        Places places = Places.in(root);
        EventSupply supply = new EventSupply(files, places, events);
        IndependentCount count = IndependentCount.of(supply, places);
        Map<String, Long> expected = count.cells();
        boolean filled = Files.exists(data);
        try (Testbed testbed = Testbed.start(root, data.resolve("infra"))) {
            if (!filled) {
                try (TopicFilling filling = new TopicFilling(supply, testbed.kafka())) {
                    supply.each(filling);
                }
            }
            testbed.run("create extension if not exists pg_stat_statements", "select pg_stat_statements_reset()");
            for (int round = 0; round < rounds; round++) {
                Measured measured = new PlatformDrain(root, testbed, data.resolve("ours.log").toFile(), options).run(Long.getLong("stop", count.records()));
                Map<String, Long> cells = new HashMap<>();
                measured.cells().forEach(row -> cells.put(row.get(0), Long.parseLong(row.get(1))));
                System.out.printf("%,d records %.1f s  %,.0f/s  own %.1f cpu-s others %.1f cpu-s  per million %.1f + %.1f %s%n",
                        count.records(), measured.seconds(), count.records() / measured.seconds(), measured.ownCpu(), measured.otherCpu(),
                        measured.ownCpu() * 1e6 / count.records(), measured.otherCpu() * 1e6 / count.records(),
                        IndependentCount.difference(expected, cells));
                testbed.query("select calls, round(total_exec_time::numeric), rows, shared_blks_hit, left(regexp_replace(query, '\\s+', ' ', 'g'), 90) from pg_stat_statements order by total_exec_time desc limit 22").forEach(System.out::println);
            }
        }
    }
}
