package org.communitysafety.benchmarks.accept;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.communitysafety.benchmarks.CpuSeconds;
import org.communitysafety.benchmarks.platform.Infrastructure;
import org.communitysafety.benchmarks.platform.TopicEnd;

/**
 * What Kafka's own ProducerPerformance does: the same bytes again and again, one thread, the producer's own defaults.
 *
 * @param bytes of a record, as many as one of incident-service's has
 */
record Producing(Infrastructure behind, String topic, int bytes, TopicEnd end) implements Contender {
    @Override
    public String name() {
        return "Kafka's own producer";
    }

    @Override
    public String remark() {
        return "records of the same size in one thread, as Kafka's ProducerPerformance sends them: acks=all, no key,"
                + " the producer's defaults";
    }

    @Override
    public Taken run(Duration length) {
        long before = end.records();
        double own = CpuSeconds.of(ProcessHandle.current());
        double infrastructureCpu = behind.cpuSeconds();
        long begin = System.nanoTime();
        long sent = send(begin + length.toNanos());
        double seconds = (System.nanoTime() - begin) / 1e9;
        Taken taken = new Taken(
                sent,
                seconds,
                Double.NaN,
                0,
                CpuSeconds.of(ProcessHandle.current()) - own,
                behind.cpuSeconds() - infrastructureCpu);
        if (end.records() - before != sent) {
            throw new IllegalStateException("Kafka has not all of " + sent + " records");
        }
        return taken;
    }

    private long send(long until) {
        AtomicReference<Exception> failure = new AtomicReference<>();
        byte[] payload = new byte[bytes];
        long sent = 0;
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, behind.kafka(), ProducerConfig.ACKS_CONFIG, "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            while (System.nanoTime() < until) {
                producer.send(new ProducerRecord<>(topic, payload), (metadata, failed) -> {
                    if (failed != null) {
                        failure.set(failed);
                    }
                });
                sent++;
            }
            producer.flush();
        }
        if (failure.get() != null) {
            throw new IllegalStateException(failure.get());
        }
        return sent;
    }
}
