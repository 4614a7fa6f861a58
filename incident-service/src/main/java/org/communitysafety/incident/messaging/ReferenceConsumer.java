package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.AgencyRegistered;
import org.communitysafety.contracts.IndicatorDefined;
import org.communitysafety.contracts.PathwayPublished;
import org.communitysafety.contracts.Topics;
import org.communitysafety.incident.application.Reference;
import org.communitysafety.incident.application.Reference.AgencyArea;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.kafka.BatchHandler;
import org.communitysafety.kit.kafka.DeadLetters;
import org.communitysafety.kit.kafka.PolledBatch;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.vocabulary.AgencyId;

/** Reads agencies, indicators and pathways from the beginning into memory, at every start: judging events needs no database. */
@ApplicationScoped
class ReferenceConsumer implements BatchHandler {
    private final Reference reference;
    private final EventCodec codec;
    private final DeadLetters deadLetters;

    ReferenceConsumer(Reference reference, EventCodec codec, DeadLetters deadLetters) {
        this.reference = reference;
        this.codec = codec;
        this.deadLetters = deadLetters;
    }

    @Override
    public Map<Partition, Start> startPositions(Retained retained) {
        return Map.of();
    }

    @Override
    public void handle(PolledBatch batch) {
        for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
            try {
                if (record.value() != null) {
                    take(record);
                }
            } catch (MalformedRecordException e) {
                deadLetters.setAside(record, e.code(), e.getMessage());
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) throws MalformedRecordException {
        switch (record.topic()) {
            case Topics.AGENCIES -> agency(record);
            case Topics.PATHWAYS ->
                reference.pathway(PathwayRecord.of(codec.data(codec.read(record), PathwayPublished.class)));
            default -> indicator(record);
        }
    }

    private void agency(ConsumerRecord<byte[], byte[]> record) throws MalformedRecordException {
        AgencyRegistered agency = codec.data(codec.read(record), AgencyRegistered.class);
        if (!AgencyId.isWellFormed(agency.agency())) {
            throw new MalformedRecordException("malformed-agency", "agency is no agency identifier");
        }
        reference.agency(new AgencyArea(agency.agency(), agency.area()));
    }

    private void indicator(ConsumerRecord<byte[], byte[]> record) throws MalformedRecordException {
        IndicatorDefined indicator = codec.data(codec.read(record), IndicatorDefined.class);
        if (!AgencyId.isWellFormed(indicator.indicator())) {
            throw new MalformedRecordException("malformed-indicator", "indicator is no identifier");
        }
        reference.indicator(indicator.indicator());
    }
}
