package org.communitysafety.kit.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.communitysafety.contracts.PlatformAttributes;
import org.communitysafety.kit.tracing.Origins;
import org.communitysafety.kit.tracing.Tracing;

/** What a pipeline does with a batch is one span, whatever the number of records; it belongs to the traces they carry. */
@ApplicationScoped
public class TracedBatches {
    private static final String TRACE_PARENT = PlatformAttributes.KAFKA_PREFIX + PlatformAttributes.TRACE_PARENT;

    private final Tracing tracing;

    public TracedBatches(Tracing tracing) {
        this.tracing = tracing;
    }

    /** @param pipeline one of a few names, such as {@code target-facts} */
    public void take(String pipeline, PolledBatch batch, Runnable work) {
        take(pipeline, batch.records(), batch.records().size(), work);
    }

    /** @param count of the records */
    public void take(String pipeline, Iterable<ConsumerRecord<byte[], byte[]>> records, int count, Runnable work) {
        if (tracing.isOn()) {
            tracing.batch("process " + pipeline, origins(records), count, work);
        } else {
            work.run();
        }
    }

    /** Neighbours often come of one request. */
    private static Origins origins(Iterable<ConsumerRecord<byte[], byte[]>> records) {
        Origins origins = new Origins();
        byte[] last = null;
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Header carried = record.headers().lastHeader(TRACE_PARENT);
            byte[] line = carried == null ? null : carried.value();
            if (line != null && !Arrays.equals(line, last)) {
                origins.add(new String(line, StandardCharsets.UTF_8));
                last = line;
            }
        }
        return origins;
    }
}
