package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.AreaPlaced;
import org.communitysafety.incident.application.Areas.Placement;
import org.communitysafety.incident.application.KeepAreas;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.kafka.BatchHandler;
import org.communitysafety.kit.kafka.DeadLetters;
import org.communitysafety.kit.kafka.PolledBatch;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;
import org.communitysafety.vocabulary.AreaCode;

/** Keeps the look-up beside the register. */
@ApplicationScoped
class AreaConsumer implements BatchHandler {
    private final KeepAreas areas;
    private final EventCodec codec;
    private final DeadLetters deadLetters;

    AreaConsumer(KeepAreas areas, EventCodec codec, DeadLetters deadLetters) {
        this.areas = areas;
        this.codec = codec;
        this.deadLetters = deadLetters;
    }

    @Override
    public Map<Partition, Start> startPositions(Retained retained) {
        return areas.positions(retained);
    }

    @Override
    public void handle(PolledBatch batch) {
        List<Placement> placements = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
            if (record.value() == null) {
                continue;
            }
            try {
                placements.add(placement(codec.data(codec.read(record), AreaPlaced.class)));
            } catch (MalformedRecordException e) {
                deadLetters.setAside(record, e.code(), e.getMessage());
            }
        }
        areas.keep(placements, batch.spans());
    }

    private static Placement placement(AreaPlaced area) throws MalformedRecordException {
        if (!AreaCode.isWellFormed(area.code())) {
            throw new MalformedRecordException("malformed-area", "code is no area code");
        }
        return new Placement(
                area.code(),
                wellFormed(area.ward()),
                wellFormed(area.district()),
                wellFormed(area.partnership()),
                wellFormed(area.force()));
    }

    private static String wellFormed(String code) throws MalformedRecordException {
        if (code != null && !AreaCode.isWellFormed(code)) {
            throw new MalformedRecordException("malformed-area", "a containing area is no area code");
        }
        return code;
    }
}
