package org.communitysafety.benchmarks.fanout;

import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Statuses of a plan as reporting-service publishes them, each with a number that its readers can find. */
final class StatusFeed implements Closeable {
    static final String PLAN = "fan-out";
    /** Of those that are to have more on their way than their connection holds. */
    static final String FLOOD = "flood";

    static final char MARK = '~';
    private static final String TOPIC = "target-status";
    private static final int EXPLANATION = 1200;
    /** The others pass over few large ones sooner than over many small ones. */
    private static final int FLOODING = 60_000;

    private final KafkaProducer<byte[], byte[]> producer;

    StatusFeed(String kafka) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Returns when Kafka has it. */
    void publish(int number) throws ExecutionException, InterruptedException {
        producer.send(status(PLAN, EXPLANATION, String.valueOf(MARK) + number + MARK))
                .get();
    }

    /** More than these bytes for everyone who reads the plan of the flood. */
    void flood(long bytes) {
        for (long sent = 0; sent <= bytes; sent += FLOODING) {
            producer.send(status(FLOOD, FLOODING, "flood"));
        }
        producer.flush();
    }

    private static ProducerRecord<byte[], byte[]> status(String plan, int explanation, String cause) {
        String data = "{\"plan\":\"" + plan + "\",\"planVersion\":1,\"partnership\":\"fan-out\",\"area\":\"E06999001\","
                + "\"asOf\":\"2020-03-31\",\"item\":{\"target\":\"target\",\"measure\":\"measure\",\"rag\":\"GREEN\","
                + "\"period\":\"2019/20\",\"actual\":900,\"targetVersion\":1,\"indicatorVersion\":1,\"explanation\":\""
                + "x".repeat(explanation) + "\"},\"cause\":\"" + cause + "\"}";
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(TOPIC, bytes(plan + "/measure"), bytes(data));
        record.headers().add("content-type", bytes("application/json"));
        record.headers().add("ce_specversion", bytes("1.0"));
        record.headers().add("ce_type", bytes("org.communitysafety.target-status.changed.v1"));
        record.headers().add("ce_id", bytes(cause));
        record.headers().add("ce_source", bytes("/benchmarks"));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }
}
