package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.incident.application.EventLog;
import org.communitysafety.incident.application.Provenance;
import org.communitysafety.incident.domain.AcceptedEvent;
import org.communitysafety.incident.domain.Intake;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.kit.kafka.EventPublisher;
import org.communitysafety.kit.kafka.PromptPublisher;

/** Appends accepted events to their topics, as CloudEvents in binary mode. */
@ApplicationScoped
class KafkaEventLog implements EventLog {
    private final EventCodec codec;
    private final EventPublisher publisher;
    private final PromptPublisher prompt;
    private final FactJson facts;

    KafkaEventLog(EventCodec codec, EventPublisher publisher, PromptPublisher prompt, FactJson facts) {
        this.codec = codec;
        this.publisher = publisher;
        this.prompt = prompt;
        this.facts = facts;
    }

    @Override
    public CompletableFuture<Void> append(AcceptedEvent event, Provenance provenance) {
        prompt.prepare();
        return publisher.publish(record(event, provenance));
    }

    @Override
    public Optional<CompletableFuture<Void>> appendAtOnce(AcceptedEvent event, Provenance provenance) {
        return prompt.publish(record(event, provenance));
    }

    private ProducerRecord<byte[], byte[]> record(AcceptedEvent event, Provenance provenance) {
        FactJson.Written data = facts.write(event.fact());
        PlatformEvent written = PlatformEvent.of(event.type().ceType(), event.id(), event.source())
                .subject(event.subject())
                .time(event.time())
                .recordedTime(event.recordedTime())
                .dataHash(data.hash())
                .received(provenance.receivedAt(), provenance.submittedBy())
                .traceParent(event.traceParent() == null ? provenance.traceParent() : event.traceParent())
                .data(data.json())
                .build();
        return codec.write(topic(event.type().intake()), key(event), written);
    }

    private static String topic(Intake intake) {
        return switch (intake) {
            case INCIDENTS -> Topics.INCIDENTS;
            case REFERRALS -> Topics.REFERRALS;
            case MEASUREMENTS -> Topics.MEASUREMENTS;
            case FEEDS -> Topics.FEED_DECLARATIONS;
        };
    }

    private static String key(AcceptedEvent event) {
        return switch (event.type().intake()) {
            case INCIDENTS, REFERRALS -> event.fact().agency() + '\n' + event.subject();
            case MEASUREMENTS, FEEDS -> event.subject();
        };
    }
}
