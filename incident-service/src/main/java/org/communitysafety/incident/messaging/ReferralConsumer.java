package org.communitysafety.incident.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.PanelMet;
import org.communitysafety.contracts.ReferralStep;
import org.communitysafety.contracts.ReferralStepCancelled;
import org.communitysafety.incident.application.KeepReferrals;
import org.communitysafety.incident.application.PanelMeetingVersion;
import org.communitysafety.incident.application.ReferralEvent;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.kit.kafka.BatchHandler;
import org.communitysafety.kit.kafka.DeadLetters;
import org.communitysafety.kit.kafka.PolledBatch;
import org.communitysafety.kit.kafka.TracedBatches;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Retained;
import org.communitysafety.kit.ledger.Start;

/** Hands the steps and meetings of each poll to the register; a bad record goes aside alone. */
@ApplicationScoped
class ReferralConsumer implements BatchHandler {
    private final KeepReferrals register;
    private final EventCodec codec;
    private final DeadLetters deadLetters;
    private final TracedBatches traced;

    ReferralConsumer(KeepReferrals register, EventCodec codec, DeadLetters deadLetters, TracedBatches traced) {
        this.register = register;
        this.codec = codec;
        this.deadLetters = deadLetters;
        this.traced = traced;
    }

    @Override
    public Map<Partition, Start> startPositions(Retained retained) {
        return register.positions(retained);
    }

    @Override
    public void handle(PolledBatch batch) {
        traced.take("incident-referrals", batch, () -> keep(batch));
    }

    private void keep(PolledBatch batch) {
        List<ReferralEvent> events = new ArrayList<>(batch.records().size());
        List<PanelMeetingVersion> meetings = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : batch.records()) {
            try {
                PlatformEvent event = codec.read(record);
                switch (event.type()) {
                    case EventTypes.REFERRAL_STEP ->
                        events.add(ReferralRecord.step(event, codec.data(event, ReferralStep.class)));
                    case EventTypes.REFERRAL_STEP_CANCELLED ->
                        events.add(ReferralRecord.cancelled(event, codec.data(event, ReferralStepCancelled.class)));
                    case EventTypes.PANEL_MET ->
                        meetings.add(ReferralRecord.met(event, codec.data(event, PanelMet.class)));
                    default ->
                        throw new MalformedRecordException(
                                "unknown-type", "no type of event that belongs on this topic");
                }
            } catch (MalformedRecordException e) {
                deadLetters.setAside(record, e.code(), e.getMessage());
            }
        }
        register.keep(events, meetings, batch.spans());
    }
}
