package org.communitysafety.benchmarks.drain;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A limit: two consumers that only poll, or poll and read every record, and keep nothing. */
public final class ReadingLimit {
    private ReadingLimit() {}

    /** @param arguments Kafka, {@code poll} or {@code read}, number of records */
    public static void main(String[] arguments) throws Exception {
        boolean reads = "read".equals(arguments[1]);
        new TwoConsumers(arguments[0], Long.parseLong(arguments[2])).run(() -> polled -> {
            if (reads) {
                long readable = 0;
                for (ConsumerRecord<byte[], byte[]> record : polled) {
                    readable += IncidentReading.of(record) == null ? 0 : 1;
                }
                if (readable == 0) {
                    throw new IllegalStateException("no record of " + polled.count() + " can be read");
                }
            }
        });
    }
}
