package org.communitysafety.benchmarks.drain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.communitysafety.contracts.Topics;

/**
 * Kafka Streams with exactly-once v2 and RocksDB, the cells also in PostgreSQL. As somebody would run it who knows it:
 * the Processor API without a repartition topic, two threads, a commit interval of a second instead of a tenth.
 */
public final class StreamsContender {
    private static final String FACTS = "facts";
    private static final String CELLS = "cells";
    private static final AtomicLong LEFT = new AtomicLong();

    private StreamsContender() {}

    /** @param arguments root of the repository, Kafka, PostgreSQL, {@code facts} or {@code counts}, number of records */
    public static void main(String[] arguments) throws Exception {
        Places places = Places.in(Path.of(arguments[0]));
        boolean facts = FACTS.equals(arguments[3]);
        LEFT.set(Long.parseLong(arguments[4]));
        try (KafkaStreams streams = new KafkaStreams(topology(places, facts, arguments[2]), settings(arguments[1]))) {
            streams.start();
            while (LEFT.get() > 0) {
                Thread.sleep(5);
            }
        }
        System.out.println("end");
    }

    private static Properties settings(String kafka) throws java.io.IOException {
        Properties settings = new Properties();
        settings.put(
                StreamsConfig.APPLICATION_ID_CONFIG,
                "streams-" + ProcessHandle.current().pid());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, kafka);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 1_000);
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG,
                Files.createTempDirectory("streams").toString());
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 5_000);
        return settings;
    }

    private static Topology topology(Places places, boolean facts, String database) {
        Topology topology = new Topology()
                .addSource(
                        "incidents",
                        Serdes.ByteArray().deserializer(),
                        Serdes.ByteArray().deserializer(),
                        Topics.INCIDENTS)
                .addProcessor("count", () -> new Count(places, facts, database), "incidents")
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                        Stores.persistentKeyValueStore(CELLS), Serdes.String(), Serdes.Long())
                                .withCachingEnabled(),
                        "count");
        return facts
                ? topology.addStateStore(
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(FACTS), Serdes.String(), Serdes.String()),
                        "count")
                : topology;
    }

    /** One partition's share: which version of each incident holds, and what each cell holds of this partition. */
    private static final class Count implements Processor<byte[], byte[], Void, Void> {
        private static final AtomicLong BEGUN = new AtomicLong();

        private final Places places;
        private final boolean keepsFacts;
        private final String database;
        private CellShare share;
        private KeyValueStore<String, String> facts;
        private KeyValueStore<String, Long> cells;
        private long seen;

        Count(Places places, boolean keepsFacts, String database) {
            this.places = places;
            this.keepsFacts = keepsFacts;
            this.database = database;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            cells = context.getStateStore(CELLS);
            facts = keepsFacts ? context.getStateStore(FACTS) : null;
            share = new CellShare(database, context.taskId().partition());
            context.schedule(Duration.ofMillis(500), PunctuationType.WALL_CLOCK_TIME, now -> flush());
        }

        @Override
        public void process(Record<byte[], byte[]> record) {
            if (BEGUN.getAndIncrement() == 0) {
                System.out.println("begin");
            }
            seen++;
            Incident incident = IncidentReading.of(consumed(record));
            if (incident == null) {
                return;
            }
            if (keepsFacts) {
                String held = facts.get(incident.reference());
                String[] was = held == null ? null : held.split("\\|");
                if (was != null && incident.version().compareTo(was[0]) <= 0) {
                    return;
                }
                facts.put(
                        incident.reference(),
                        String.join("|", incident.version(), incident.category(), incident.place(), incident.month()));
                if (was != null) {
                    move(new Incident(incident.reference(), was[0], was[1], was[2], was[3]), -1);
                }
            }
            move(incident, 1);
        }

        private void move(Incident incident, long by) {
            for (String cell : incident.cells(places)) {
                Long held = cells.get(cell);
                long now = held == null ? by : held + by;
                cells.put(cell, now);
                share.set(cell, now);
            }
        }

        private void flush() {
            share.write();
            LEFT.addAndGet(-seen);
            seen = 0;
        }

        private static ConsumerRecord<byte[], byte[]> consumed(Record<byte[], byte[]> record) {
            Headers headers = record.headers();
            return new ConsumerRecord<>(
                    Topics.INCIDENTS,
                    0,
                    0,
                    record.timestamp(),
                    TimestampType.CREATE_TIME,
                    -1,
                    -1,
                    record.key(),
                    record.value(),
                    headers,
                    Optional.empty());
        }
    }
}
