package org.communitysafety.target.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.Topics;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.kit.kafka.BatchHandler;
import org.communitysafety.kit.kafka.DeadLetters;
import org.communitysafety.kit.kafka.PolledBatch;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.target.application.ChangeSignal;
import org.communitysafety.target.application.EventBatch;
import org.communitysafety.target.application.FoldEvents;
import org.communitysafety.target.application.References;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.vocabulary.AgencyId;

/**
 * The hot path: reads what a poll brought, sets bad records aside alone, folds the rest in one transaction and tells
 * the publisher.
 */
@ApplicationScoped
public class EventsConsumer implements BatchHandler {
    static final Set<String> TOPICS = Set.of(Topics.INCIDENTS, Topics.MEASUREMENTS, Topics.FEED_DECLARATIONS);

    private final EventCodec codec;
    private final RecordReader reader;
    private final DeadLetters deadLetters;
    private final References references;
    private final FoldEvents events;
    private final ChangeSignal signal;
    private final MeterRegistry metrics;

    public EventsConsumer(
            EventCodec codec,
            RecordReader reader,
            DeadLetters deadLetters,
            References references,
            FoldEvents events,
            ChangeSignal signal,
            MeterRegistry metrics) {
        this.codec = codec;
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.references = references;
        this.events = events;
        this.signal = signal;
        this.metrics = metrics;
    }

    @Override
    public Map<Partition, Long> startPositions(Set<Partition> partitions) {
        return events.startPositions(partitions);
    }

    @Override
    public void handle(PolledBatch polled) {
        Timer.Sample started = Timer.start(metrics);
        Sorted sorted = new Sorted();
        for (ConsumerRecord<byte[], byte[]> record : polled.records()) {
            try {
                sort(codec.read(record), sorted);
            } catch (MalformedRecordException e) {
                deadLetters.setAside(record, e.code(), e.getMessage());
                metrics.counter("csp.events.set.aside", "topic", record.topic(), "code", e.code())
                        .increment();
            }
        }
        events.fold(new EventBatch(sorted.incidents, sorted.measurements, sorted.declarations, polled.spans()));
        signal.raise();
        started.stop(metrics.timer("csp.fold.time"));
        metrics.counter("csp.events.folded").increment(sorted.size());
    }

    private void sort(PlatformEvent event, Sorted sorted) throws MalformedRecordException {
        switch (event.type()) {
            case EventTypes.INCIDENT_RECORDED -> sorted.add(registered(reader.recorded(event)));
            case EventTypes.INCIDENT_CANCELLED -> sorted.add(registered(reader.cancelled(event)));
            case EventTypes.MEASUREMENT_REPORTED -> {
                Measurement measurement = reader.measurement(event);
                mustBeRegistered(measurement.key().agency());
                sorted.measurements.add(measurement);
            }
            case EventTypes.FEED_DECLARED -> {
                Declaration declaration = reader.declaration(event);
                mustBeRegistered(declaration.agency());
                sorted.declarations.add(declaration);
            }
            default -> throw new MalformedRecordException("unknown-type", "not an event type of this topic");
        }
    }

    private IncidentVersion registered(IncidentVersion incident) throws MalformedRecordException {
        mustBeRegistered(incident.agency());
        return incident;
    }

    /** An agency that memory does not know may have been registered by another instance a moment ago. */
    private void mustBeRegistered(AgencyId agency) throws MalformedRecordException {
        if (!references.held().isRegistered(agency) && !references.read().isRegistered(agency)) {
            throw new MalformedRecordException("unknown-agency", "the agency is not registered");
        }
    }

    /** What a poll brought, by kind. */
    private static final class Sorted {
        private final List<IncidentVersion> incidents = new ArrayList<>();
        private final List<Measurement> measurements = new ArrayList<>();
        private final List<Declaration> declarations = new ArrayList<>();

        void add(IncidentVersion incident) {
            incidents.add(incident);
        }

        int size() {
            return incidents.size() + measurements.size() + declarations.size();
        }
    }
}
