package org.communitysafety.benchmarks.quarkus;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** One message, one transaction. */
@ApplicationScoped
public class OneByOne {
    private final FactsByEntity facts;
    private final Progress progress;

    OneByOne(FactsByEntity facts, Progress progress) {
        this.facts = facts;
        this.progress = progress;
    }

    @Incoming("one-by-one")
    @Blocking
    public void take(ConsumerRecord<byte[], byte[]> message) {
        progress.begin();
        IncidentRecord read = IncidentRecord.of(message);
        if (read != null) {
            facts.keep(read.incident());
        }
        progress.kept(1);
    }
}
