package org.communitysafety.target;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.FeedDeclared;
import org.communitysafety.contracts.IncidentCancelled;
import org.communitysafety.contracts.IncidentRecorded;
import org.communitysafety.contracts.MeasurementReported;
import org.communitysafety.contracts.PersonErased;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.kit.kafka.EventPublisher;
import org.communitysafety.target.domain.IncidentVersion;

/** Puts events on the topics as incident-service does. */
@ApplicationScoped
public class EventsOnKafka {
    private final EventCodec codec;
    private final EventPublisher publisher;

    public EventsOnKafka(EventCodec codec, EventPublisher publisher) {
        this.codec = codec;
        this.publisher = publisher;
    }

    /** @param flags separated by spaces, or null */
    public record Incident(
            String agency, String subject, String month, String category, String area, String flags, String id) {
        public Incident(String agency, String subject, String month, String category, String area) {
            this(agency, subject, month, category, area, null, "1");
        }
    }

    public ProducerRecord<byte[], byte[]> recorded(Incident incident, Instant recordedTime) {
        IncidentRecorded data = new IncidentRecorded(
                incident.agency(),
                incident.subject(),
                incident.month(),
                null,
                incident.category(),
                null,
                incident.flags() == null ? null : List.of(incident.flags().split(" ")),
                incident.area(),
                null,
                null,
                null,
                null);
        return recorded(data, incident.id(), recordedTime);
    }

    public ProducerRecord<byte[], byte[]> recorded(IncidentRecorded data, String id, Instant recordedTime) {
        return record(
                Topics.INCIDENTS,
                data.agency() + "\n" + data.reference(),
                event(EventTypes.INCIDENT_RECORDED, id, "/sources/test", data.reference(), recordedTime, data));
    }

    public ProducerRecord<byte[], byte[]> cancelled(String agency, String subject, Instant recordedTime, String id) {
        IncidentCancelled data = new IncidentCancelled(agency, subject, "recorded-in-error");
        return record(
                Topics.INCIDENTS,
                agency + "\n" + subject,
                event(EventTypes.INCIDENT_CANCELLED, id, "/sources/test", subject, recordedTime, data));
    }

    public ProducerRecord<byte[], byte[]> declared(
            String agency, String month, String source, Instant recordedTime, Map<String, Long> counts) {
        return declared(new FeedDeclared(agency, month, counts, null, null), source, recordedTime);
    }

    public ProducerRecord<byte[], byte[]> declared(FeedDeclared data, String source, Instant recordedTime) {
        String month = data.month();
        String agency = data.agency();
        return record(
                Topics.FEED_DECLARATIONS,
                agency + "\n" + source + month,
                event(EventTypes.FEED_DECLARED, source + month, source, null, recordedTime, data));
    }

    public ProducerRecord<byte[], byte[]> measured(
            String agency, String indicator, String area, String period, BigDecimal value, String status, Instant at) {
        MeasurementReported data = new MeasurementReported(agency, indicator, area, period, value, null, null, status);
        return record(
                Topics.MEASUREMENTS,
                agency + "\n" + indicator + area + period,
                event(EventTypes.MEASUREMENT_REPORTED, "m", "/agencies/" + agency, null, at, data));
    }

    /** Anything about a referral or a panel. */
    public ProducerRecord<byte[], byte[]> ofReferral(
            String type, String agency, String reference, String id, Instant recordedTime, Object data) {
        return record(
                Topics.REFERRALS,
                agency + "\n" + reference,
                event(type, id, "/agencies/" + agency, reference, recordedTime, data));
    }

    /** A version as its event. */
    public ProducerRecord<byte[], byte[]> told(IncidentVersion version) {
        String agency = version.agency().value();
        Instant at = version.version().recordedAt();
        String id = version.version().eventId();
        IncidentVersion.Details details = version.details();
        if (details == null) {
            return cancelled(agency, version.subject(), at, id);
        }
        return recorded(
                new Incident(
                        agency,
                        version.subject(),
                        details.month().toString(),
                        details.category().slug(),
                        details.area() == null ? null : details.area().value(),
                        details.flags().isEmpty() ? null : String.join(" ", details.flags()),
                        id),
                at);
    }

    /** That somebody is to be forgotten, of everything that is put here otherwise. */
    public ProducerRecord<byte[], byte[]> erased(PersonErased data, String erasure) {
        return record(
                Topics.ERASURES,
                "erasures",
                event(EventTypes.PERSON_ERASED, erasure, "/sources/test", null, null, data));
    }

    public void publish(Collection<ProducerRecord<byte[], byte[]>> records) {
        publisher.publishAll(records);
    }

    private ProducerRecord<byte[], byte[]> record(String topic, String key, PlatformEvent event) {
        return codec.write(topic, key, event);
    }

    private PlatformEvent event(
            String type, String id, String source, String subject, Instant recordedTime, Object data) {
        return PlatformEvent.of(type, id, source)
                .subject(subject)
                .recordedTime(recordedTime)
                .received(Instant.parse("2026-01-01T00:00:00Z"), "test")
                .data(codec.json(data))
                .build();
    }
}
