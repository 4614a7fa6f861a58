package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.Topics;
import org.communitysafety.incident.application.KeepRegister;
import org.communitysafety.incident.application.RegisterVersion;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.kafka.BatchHandler;
import org.communitysafety.kit.kafka.DeadLetters;
import org.communitysafety.kit.kafka.PolledBatch;
import org.communitysafety.kit.kafka.TracedBatches;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.vocabulary.ErasedPerson;

/** Hands the incidents and erasures of each poll to the register; a bad record goes aside alone. */
@ApplicationScoped
class RegisterConsumer implements BatchHandler {
    private final KeepRegister register;
    private final RegisterRecord reader;
    private final ErasureRecord erasures;
    private final DeadLetters deadLetters;
    private final TracedBatches traced;

    RegisterConsumer(
            KeepRegister register,
            RegisterRecord reader,
            ErasureRecord erasures,
            DeadLetters deadLetters,
            TracedBatches traced) {
        this.register = register;
        this.reader = reader;
        this.erasures = erasures;
        this.deadLetters = deadLetters;
        this.traced = traced;
    }

    @Override
    public Map<Partition, Start> startPositions(Retained retained) {
        return register.positions(retained);
    }

    @Override
    public void handle(PolledBatch batch) {
        traced.take("incident-register", batch, () -> keep(batch));
    }

    private void keep(PolledBatch batch) {
        List<RegisterVersion> versions = new ArrayList<>(batch.records().size());
        List<ErasedPerson> erased = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
            try {
                if (record.topic().equals(Topics.ERASURES)) {
                    erased.add(erasures.read(record));
                } else {
                    versions.add(reader.read(record));
                }
            } catch (MalformedRecordException e) {
                deadLetters.setAside(record, e.code(), e.getMessage());
            }
        }
        register.keep(versions, erased, batch.spans());
    }
}
