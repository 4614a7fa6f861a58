package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.AgencyRegistered;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.contracts.Topics;
import org.communitysafety.incident.application.Reference;
import org.communitysafety.incident.application.Reference.AgencyArea;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.kafka.BatchHandler;
import org.communitysafety.kit.kafka.DeadLetters;
import org.communitysafety.kit.kafka.PolledBatch;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.vocabulary.AgencyId;

/** Reads agencies and plans from the beginning into memory, at every start: judging events needs no database. */
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
    public Map<Partition, Long> startPositions(Set<Partition> partitions) {
        return Map.of();
    }

    @Override
    public void handle(PolledBatch batch) {
        for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
            try {
                if (Topics.AGENCIES.equals(record.topic())) {
                    agency(record);
                } else {
                    plan(record);
                }
            } catch (MalformedRecordException e) {
                deadLetters.setAside(record, e.code(), e.getMessage());
            }
        }
    }

    private void agency(ConsumerRecord<byte[], byte[]> record) throws MalformedRecordException {
        if (record.value() == null) {
            return;
        }
        AgencyRegistered agency = codec.data(codec.read(record), AgencyRegistered.class);
        if (!AgencyId.isWellFormed(agency.agency())) {
            throw new MalformedRecordException("malformed-agency", "agency is no agency identifier");
        }
        reference.agency(new AgencyArea(agency.agency(), agency.area()));
    }

    private void plan(ConsumerRecord<byte[], byte[]> record) throws MalformedRecordException {
        if (record.value() == null) {
            if (record.key() != null) {
                reference.plan(new String(record.key(), StandardCharsets.UTF_8), Set.of());
            }
            return;
        }
        PlanPublished plan = codec.data(codec.read(record), PlanPublished.class);
        if (plan.plan() == null) {
            throw new MalformedRecordException("missing-field", "plan is missing");
        }
        reference.plan(plan.plan(), indicatorsOf(plan));
    }

    private static Set<String> indicatorsOf(PlanPublished plan) {
        Stream<String> ofPriorities = items(plan.priorities()).flatMap(priority -> items(priority.indicators()));
        Stream<String> ofMeasures = items(plan.targets())
                .flatMap(target -> items(target.measures()))
                .map(PlanMeasure::indicator);
        return Stream.concat(ofPriorities, ofMeasures).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static <T> Stream<T> items(List<T> list) {
        return list == null ? Stream.empty() : list.stream().filter(Objects::nonNull);
    }
}
