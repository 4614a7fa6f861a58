package org.communitysafety.benchmarks.quarkus;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.communitysafety.benchmarks.drain.Incident;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A batch of messages, one transaction. */
@ApplicationScoped
public class Batches {
    private final FactsByBatch facts;
    private final Progress progress;

    Batches(FactsByBatch facts, Progress progress) {
        this.facts = facts;
        this.progress = progress;
    }

    @Incoming("batches")
    @Blocking
    public void take(ConsumerRecords<byte[], byte[]> messages) throws SQLException {
        progress.begin();
        Map<String, Incident> byEvent = new TreeMap<>();
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            IncidentRecord read = IncidentRecord.of(message);
            if (read != null) {
                byEvent.put(read.eventId(), read.incident());
            }
        }
        facts.keep(byEvent);
        progress.kept(messages.count());
    }
}
