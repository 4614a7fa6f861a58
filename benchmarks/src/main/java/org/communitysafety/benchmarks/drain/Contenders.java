package org.communitysafety.benchmarks.drain;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that is run beside each other, each with a sentence on who would run it so. */
final class Contenders {
    static final String READ = "limit: poll and read";
    static final String FACTS = "limit: COPY of facts, indexed";
    static final String CELLS = "limit: upsert of cells";
    static final String COMMITS = "limit: commits";

    /** As many rows as lie in a small heap beside each other. */
    private static final int ROWS = 200_000;
    /** So many commits take a time that can be measured; one stands for a batch. */
    private static final int COMMITTED = 2_000;

    private final Path root;
    private final Path data;
    private final Testbed testbed;
    private final IndependentCount count;
    private final IndependentCount fewer;

    /** @param fewer the count of the small topic, for contenders that would take all day */
    Contenders(Path root, Path data, Testbed testbed, IndependentCount count, IndependentCount fewer) {
        this.root = root;
        this.data = data;
        this.testbed = testbed;
        this.count = count;
        this.fewer = fewer;
    }

    /** The platform is the first. */
    List<Contender> all() {
        Contender platform = new PlatformDrain(
                root,
                testbed,
                data.resolve("platform.log").toFile(),
                PlatformDrain.incidents(count.cells(), count.records()));
        return Stream.of(List.of(platform), streams(), List.of(flink()), others(), limits())
                .flatMap(List::stream)
                .toList();
    }

    private List<Contender> streams() {
        String home = root.toString();
        return List.of(
                contender(
                        "Kafka Streams, same work",
                        "exactly-once v2, a store of facts and a store of cells in RocksDB, cells also in PostgreSQL;"
                                + " by somebody who knows it: no repartition, a cache before the cells, a commit each"
                                + " second",
                        count.cells(),
                        OtherJvm.here(StreamsContender.class, home, testbed.kafka(), testbed.database(), "facts")),
                contender(
                        "Kafka Streams, counting only",
                        "the same without facts: repeats and corrections count again, so its figures are wrong",
                        count.everyRecord(),
                        OtherJvm.here(StreamsContender.class, home, testbed.kafka(), testbed.database(), "counts")));
    }

    private Contender flink() {
        return contender(
                "Flink SQL",
                "Flink 1.20 on a cluster within its JVM, two slots: the newest version by row_number(), a table function"
                        + " for the cells, a group by; mini-batches of half a second, facts and counts in RocksDB with"
                        + " 256 MB outside the heap, an exactly-once checkpoint every ten seconds, upserts of many"
                        + " rows; by somebody who has read its pages on tuning, and knows that heap state of two"
                        + " million incidents does not fit",
                count.cells(),
                OtherJvm.flink(
                        root.resolve("benchmarks/flink"),
                        root.toString(),
                        testbed.kafka(),
                        testbed.database(),
                        data.resolve("flink").toString()));
    }

    private List<Contender> others() {
        Path quarkus = root.resolve("benchmarks/quarkus/target/quarkus-app");
        return List.of(
                contender(
                        "PostgreSQL triggers",
                        "a plain consumer upserts facts 5,000 at a time, triggers of each statement keep the cells; by"
                                + " somebody who wants no other part than a database, and knows that triggers of each row"
                                + " and cells shared by two writers are slow",
                        count.cells(),
                        OtherJvm.here(TriggerContender.class, root.toString(), testbed.kafka(), testbed.database())),
                contender(
                        "SmallRye batches with an inbox",
                        "a Quarkus application: batches of up to 5,000 on two threads, an inbox of event ids, facts"
                                + " and cells by one statement each, one transaction; by somebody who has measured the"
                                + " next",
                        count.cells(),
                        quarkus(quarkus, "batches", "incidents")),
                new OtherJvm(
                        "Quarkus, one message, one transaction",
                        String.format(
                                "a Quarkus application as its guides begin: an @Incoming method, a Panache entity, one"
                                        + " transaction for each message; kinder than usual, as all cells of an incident"
                                        + " are one statement. It takes %,d records of its own topic, as its rate is all"
                                        + " that is asked",
                                fewer.records()),
                        fewer.cells(),
                        fewer.records(),
                        testbed,
                        log(),
                        quarkus(quarkus, "one-by-one", Drain.FEWER)));
    }

    private List<Contender> limits() {
        long facts = count.incidents();
        long sample = Math.min(ROWS, facts) / WritingLimit.BATCH * WritingLimit.BATCH;
        return List.of(
                limit("limit: poll", "two consumers that keep nothing", count.records(), reading("poll")),
                limit(READ, "two consumers that read every record and keep nothing", count.records(), reading("read")),
                limit(
                        "limit: COPY of facts",
                        "the platform's own facts, all columns, in binary form into a table without an index",
                        facts,
                        writing("copy")),
                limit(
                        FACTS,
                        "the same into a table with the platform's indexes and constraints",
                        facts,
                        writing("facts")),
                limit(
                        CELLS,
                        String.format("the gains of %,d records, folded batch by batch beforehand, one commit", sample),
                        sample,
                        writing("cells")),
                limit(
                        COMMITS,
                        "transactions of one row, flushed to disk; each counts for a batch of 5,000",
                        (long) COMMITTED * WritingLimit.BATCH,
                        writing("commits")));
    }

    private Contender contender(String name, String remark, Map<String, Long> expected, List<String> command) {
        return new OtherJvm(name, remark, expected, count.records(), testbed, log(), command);
    }

    private Contender limit(String name, String remark, long records, List<String> command) {
        return new OtherJvm(name, remark, Map.of(), records, testbed, log(), command);
    }

    private List<String> reading(String what) {
        return OtherJvm.here(ReadingLimit.class, testbed.kafka(), what);
    }

    private List<String> writing(String what) {
        return OtherJvm.here(WritingLimit.class, root.toString(), testbed.kafka(), testbed.database(), what);
    }

    private List<String> quarkus(Path application, String channel, String topic) {
        return OtherJvm.quarkus(
                application,
                "contender.root=" + root,
                "contender.kafka=" + testbed.kafka(),
                "contender.database=" + testbed.database(),
                "contender.topic=" + topic,
                "contender." + channel + "=true");
    }

    private File log() {
        return data.resolve("contenders.log").toFile();
    }
}
