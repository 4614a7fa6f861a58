package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import org.communitysafety.contracts.Topics;
import org.communitysafety.incident.application.EventLog;
import org.communitysafety.incident.application.Provenance;
import org.communitysafety.incident.domain.AcceptedEvent;
import org.communitysafety.incident.domain.EventType;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.kit.kafka.EventPublisher;

/** Appends accepted events to their topics, as CloudEvents in binary mode. */
@ApplicationScoped
class KafkaEventLog implements EventLog {
    private final EventCodec codec;
    private final EventPublisher publisher;
    private final FactJson facts;

    KafkaEventLog(EventCodec codec, EventPublisher publisher, FactJson facts) {
        this.codec = codec;
        this.publisher = publisher;
        this.facts = facts;
    }

    @Override
    public CompletableFuture<Void> append(AcceptedEvent event, Provenance provenance) {
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
        return publisher.publish(codec.write(topic(event.type()), key(event), written));
    }

    private static String topic(EventType type) {
        return switch (type) {
            case INCIDENT_RECORDED, INCIDENT_CANCELLED -> Topics.INCIDENTS;
            case REFERRAL_STEP, REFERRAL_STEP_CANCELLED, PANEL_MET -> Topics.REFERRALS;
            case MEASUREMENT_REPORTED -> Topics.MEASUREMENTS;
            case FEED_DECLARED -> Topics.FEED_DECLARATIONS;
        };
    }

    private static String key(AcceptedEvent event) {
        return switch (event.type().intake()) {
            case INCIDENTS, REFERRALS -> event.fact().agency() + '\n' + event.subject();
            case MEASUREMENTS, FEEDS -> event.subject();
        };
    }
}
