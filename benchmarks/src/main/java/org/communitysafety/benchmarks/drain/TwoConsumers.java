package org.communitysafety.benchmarks.drain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.communitysafety.contracts.Topics;

/**
 * Two threads, each with a consumer that polls up to 5,000 records and hands them on, until all are kept. Offsets are
 * committed after that, without waiting.
 */
final class TwoConsumers {
    private final String kafka;
    private final AtomicLong left;
    private final AtomicBoolean begun = new AtomicBoolean();

    /** Keeps what one thread polls; used by that thread alone. */
    interface Keeper {
        void keep(ConsumerRecords<byte[], byte[]> polled) throws Exception;
    }

    TwoConsumers(String kafka, long records) {
        this.kafka = kafka;
        this.left = new AtomicLong(records);
    }

    /** Says {@code begin} when the first records are there and {@code end} when the last are kept. */
    void run(Supplier<Keeper> keepers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> running =
                    List.of(threads.submit(() -> read(keepers.get())), threads.submit(() -> read(keepers.get())));
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        System.out.println("end");
    }

    private Void read(Keeper keeper) throws Exception {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.INCIDENTS));
            while (left.get() > 0) {
                ConsumerRecords<byte[], byte[]> polled = consumer.poll(Duration.ofMillis(50));
                if (polled.isEmpty()) {
                    continue;
                }
                if (begun.compareAndSet(false, true)) {
                    System.out.println("begin");
                }
                keeper.keep(polled);
                consumer.commitAsync();
                left.addAndGet(-polled.count());
            }
        } catch (Exception e) {
            // The other thread would wait for ever for what this one does not read.
            left.set(0);
            throw e;
        }
        return null;
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.GROUP_ID_CONFIG,
                "contender-" + ProcessHandle.current().pid(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000);
    }
}
