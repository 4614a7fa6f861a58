package org.communitysafety.benchmarks.platform;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How many records a topic has, and what the newest weighs. */
public final class TopicEnd implements Closeable {
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    public TopicEnd(String kafka, String topic) {
        this.consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        this.partitions = consumer.partitionsFor(topic).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    public long records() {
        return consumer.endOffsets(partitions).values().stream()
                .mapToLong(each -> each)
                .sum();
    }

    /** Bytes of key, value and headers of the first record there is. */
    public int bytesOfOne() {
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        ConsumerRecord<byte[], byte[]> record =
                consumer.poll(Duration.ofSeconds(10)).iterator().next();
        int bytes = record.key().length + record.value().length;
        for (Header header : record.headers()) {
            bytes += header.key().length() + header.value().length;
        }
        return bytes;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
