package org.communitysafety.reporting.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.kit.kafka.EventPublisher;
import org.communitysafety.kit.tracing.Tracing;
import org.communitysafety.reporting.application.Announcements;
import org.communitysafety.reporting.application.Publication;
import org.communitysafety.reporting.domain.MeasureKey;

/** {@link Announcements} on the topics {@code target-status} and {@code alerts}. */
@ApplicationScoped
class KafkaAnnouncements implements Announcements {
    private static final String SOURCE = "/services/reporting-service";

    private final EventCodec codec;
    private final EventPublisher publisher;
    private final Tracing tracing;

    KafkaAnnouncements(EventCodec codec, EventPublisher publisher, Tracing tracing) {
        this.codec = codec;
        this.publisher = publisher;
        this.tracing = tracing;
    }

    @Override
    public void announce(List<Publication> publications) {
        List<ProducerRecord<byte[], byte[]>> records =
                publications.stream().map(this::write).toList();
        tracing.step("publish target-status", () -> publisher.publishAll(records));
    }

    private ProducerRecord<byte[], byte[]> write(Publication told) {
        return switch (told.kind()) {
            case STATUS_CHANGED -> status(told);
            case STATUS_REMOVED -> tombstone(Topics.TARGET_STATUS, keyOf(told.measure()));
            case ALERT_RAISED -> alert(told, EventTypes.ALERT_RAISED);
            case ALERT_CHANGED -> alert(told, EventTypes.ALERT_CHANGED);
            case ALERT_RESOLVED -> alert(told, EventTypes.ALERT_RESOLVED);
            case ALERT_REMOVED -> tombstone(Topics.ALERTS, told.alertId().toString());
        };
    }

    private ProducerRecord<byte[], byte[]> status(Publication told) {
        String key = keyOf(told.measure());
        byte[] data = codec.json(StatusWriting.write(told.status(), told.restated()));
        return codec.write(Topics.TARGET_STATUS, key, event(told, EventTypes.TARGET_STATUS_CHANGED, key, data));
    }

    private ProducerRecord<byte[], byte[]> alert(Publication told, String type) {
        String key = told.alertId().toString();
        byte[] data = codec.json(AlertWriting.write(told.alert()));
        return codec.write(Topics.ALERTS, key, event(told, type, key, data));
    }

    private static PlatformEvent event(Publication told, String type, String subject, byte[] data) {
        return PlatformEvent.of(type, told.eventId().toString(), SOURCE)
                .subject(subject)
                .time(told.at())
                .traceParent(told.traceParent())
                .data(data)
                .build();
    }

    private static ProducerRecord<byte[], byte[]> tombstone(String topic, String key) {
        return new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), null);
    }

    private static String keyOf(MeasureKey measure) {
        return measure.plan() + '|' + measure.measure() + '|' + measure.area();
    }
}
