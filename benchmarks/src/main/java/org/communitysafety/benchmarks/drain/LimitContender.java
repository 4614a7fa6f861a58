package org.communitysafety.benchmarks.drain;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.communitysafety.contracts.Topics;

/** A limit: two threads that only poll, or poll and read every record, and keep nothing. */
public final class LimitContender {
    private static final AtomicLong LEFT = new AtomicLong();
    private static final AtomicLong BEGUN = new AtomicLong();

    private LimitContender() {}

    /** @param arguments Kafka, {@code poll} or {@code read}, number of records */
    public static void main(String[] arguments) throws InterruptedException {
        LEFT.set(Long.parseLong(arguments[2]));
        List<Thread> threads = List.of(new Thread(() -> run(arguments)), new Thread(() -> run(arguments)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println("end");
    }

    private static void run(String[] arguments) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                arguments[0],
                ConsumerConfig.GROUP_ID_CONFIG,
                "limit-" + ProcessHandle.current().pid(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                5_000);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topics.INCIDENTS));
            long read = 0;
            while (LEFT.get() > 0) {
                var polled = consumer.poll(Duration.ofMillis(50));
                if (!polled.isEmpty() && BEGUN.getAndIncrement() == 0) {
                    System.out.println("begin");
                }
                if ("read".equals(arguments[1])) {
                    for (ConsumerRecord<byte[], byte[]> record : polled) {
                        read += Incident.of(record) == null ? 0 : 1;
                    }
                }
                LEFT.addAndGet(-polled.count());
            }
            System.out.println("readable " + read);
        }
    }
}
