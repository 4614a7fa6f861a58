package org.communitysafety.benchmarks.flink;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Says {@code begin} when the first of the source's consumers has polled the first records. */
public final class FirstPoll implements ConsumerInterceptor<byte[], byte[]> {
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    @Override
    public ConsumerRecords<byte[], byte[]> onConsume(ConsumerRecords<byte[], byte[]> records) {
        if (!BEGUN.get() && !records.isEmpty() && BEGUN.compareAndSet(false, true)) {
            System.out.println("begin");
        }
        return records;
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        // What is committed to Kafka only shows how far the job is.
    }

    @Override
    public void configure(Map<String, ?> settings) {
        // There is nothing to set.
    }

    @Override
    public void close() {
        // There is nothing to close.
    }
}
