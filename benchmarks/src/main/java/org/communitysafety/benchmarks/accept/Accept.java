package org.communitysafety.benchmarks.accept;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.communitysafety.benchmarks.Rounds;
import org.communitysafety.benchmarks.load.LoadResult;
import org.communitysafety.benchmarks.load.Pace;

/**
 * How many events a second are safe in Kafka and answered: one a request and a thousand a request, straight to
 * incident-service and through the gateway, beside a route that does nothing and beside Kafka's own producer. Each begins when
 * what the one before brought is in the register: single events do not pay for a million lines.
 */
public final class Accept {
    private static final Duration SMALL = Duration.ofSeconds(5);
    private static final Duration STEADY = Duration.ofSeconds(12);

    private Accept() {}

    /** @param arguments root of the repository, a directory for data, rounds */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        Rounds rounds = Rounds.of(arguments[2]);
        try (Rig rig = Rig.start(root, Path.of(arguments[1]))) {
            AcceptTable table = new AcceptTable(rounds.number(), rig.recordBytes());
            rounds(rig, rounds, table);
            steady(rig, rounds.length(STEADY), table);
            rounds.publish(root, "accept", table.text());
        }
    }

    /** The first time is for the compiler and does not count. */
    private static void rounds(Rig rig, Rounds rounds, AcceptTable table) throws IOException, InterruptedException {
        Duration length = rounds.length(SMALL);
        for (Contender contender : rig.contenders()) {
            contender.run(length);
            rig.awaitRest();
        }
        for (int round = 0; round < rounds.number(); round++) {
            List<Contender> order = new ArrayList<>(rig.contenders());
            Collections.rotate(order, -round);
            for (Contender contender : order) {
                Taken taken = contender.run(length);
                rig.awaitRest();
                table.add(contender, taken);
                System.out.printf("%-45s %,.0f/s%n", contender.name(), taken.perSecond());
            }
        }
    }

    /** At half of what each took at most, request by request at its time. */
    private static void steady(Rig rig, Duration length, AcceptTable table) throws IOException, InterruptedException {
        Map<Posting, LoadResult> results = new LinkedHashMap<>();
        for (Posting posting : rig.singles()) {
            double half = table.perSecond(posting) / 2;
            results.put(posting, posting.load(new Pace(half, length)));
            rig.awaitRest();
        }
        table.steady(results, length);
    }
}
