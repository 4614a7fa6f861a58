package org.communitysafety.target.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.kit.events.EventCodec;
import org.communitysafety.kit.events.MalformedRecordException;
import org.communitysafety.kit.events.PlatformEvent;
import org.communitysafety.kit.ledger.Partition;
import org.communitysafety.kit.ledger.Span;
import org.communitysafety.target.application.EventBatch;
import org.communitysafety.target.application.References;
import org.communitysafety.target.domain.Declaration;
import org.communitysafety.target.domain.IncidentVersion;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.SameToken;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.ErasedPerson;

/** Makes what facts are made of from records, by kind, and hands those it cannot read to somebody else, one by one. */
@ApplicationScoped
public class EventSorter {
    private final EventCodec codec;
    private final RecordReader reader;
    private final DeclarationReader declarations;
    private final ReferralReader referrals;
    private final ErasureReader erasures;
    private final References references;

    public EventSorter(
            EventCodec codec,
            RecordReader reader,
            DeclarationReader declarations,
            ReferralReader referrals,
            ErasureReader erasures,
            References references) {
        this.declarations = declarations;
        this.codec = codec;
        this.reader = reader;
        this.referrals = referrals;
        this.erasures = erasures;
        this.references = references;
    }

    EventBatch sort(
            Iterable<ConsumerRecord<byte[], byte[]>> records,
            Map<Partition, Span> spans,
            BiConsumer<ConsumerRecord<byte[], byte[]>, MalformedRecordException> aside) {
        Sorted sorted = new Sorted();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            try {
                sort(codec.read(record), sorted);
            } catch (MalformedRecordException e) {
                aside.accept(record, e);
            }
        }
        return new EventBatch(
                sorted.incidents,
                sorted.measurements,
                sorted.declarations,
                sorted.steps,
                sorted.meetings,
                sorted.erasures,
                sorted.same,
                spans);
    }

    private void sort(PlatformEvent event, Sorted sorted) throws MalformedRecordException {
        switch (event.type()) {
            case EventTypes.INCIDENT_RECORDED -> sorted.incidents.add(registered(reader.recorded(event, sorted.same)));
            case EventTypes.INCIDENT_CANCELLED -> sorted.incidents.add(registered(reader.cancelled(event)));
            case EventTypes.MEASUREMENT_REPORTED -> {
                Measurement measurement = reader.measurement(event);
                mustBeRegistered(measurement.key().agency());
                sorted.measurements.add(measurement);
            }
            case EventTypes.FEED_DECLARED -> {
                List<Declaration> declared = declarations.read(event);
                mustBeRegistered(declared.get(0).agency());
                sorted.declarations.addAll(declared);
            }
            case EventTypes.REFERRAL_STEP -> sorted.steps.add(registered(referrals.step(event, sorted.same)));
            case EventTypes.REFERRAL_STEP_CANCELLED -> sorted.steps.add(registered(referrals.cancelled(event)));
            case EventTypes.PANEL_MET -> {
                PanelMeeting meeting = referrals.meeting(event);
                mustBeRegistered(meeting.key().agency());
                sorted.meetings.add(meeting);
            }
            case EventTypes.PERSON_ERASED -> sorted.erasures.add(erasures.read(event));
            default -> throw new MalformedRecordException("unknown-type", "not an event type of this topic");
        }
    }

    private IncidentVersion registered(IncidentVersion incident) throws MalformedRecordException {
        mustBeRegistered(incident.agency());
        return incident;
    }

    /** Who took a step is as accountable as who reports it. */
    private StepVersion registered(StepVersion step) throws MalformedRecordException {
        mustBeRegistered(step.referral().agency());
        if (!step.isCancellation()) {
            mustBeRegistered(new AgencyId(step.details().by()));
        }
        return step;
    }

    /** An agency that memory does not know may have been registered by another instance a moment ago. */
    private void mustBeRegistered(AgencyId agency) throws MalformedRecordException {
        if (!references.held().isRegistered(agency) && !references.read().isRegistered(agency)) {
            throw new MalformedRecordException("unknown-agency", "the agency is not registered");
        }
    }

    /** What came, by kind. */
    private static final class Sorted {
        private final List<IncidentVersion> incidents = new ArrayList<>();
        private final List<Measurement> measurements = new ArrayList<>();
        private final List<Declaration> declarations = new ArrayList<>();
        private final List<StepVersion> steps = new ArrayList<>();
        private final List<PanelMeeting> meetings = new ArrayList<>();
        private final List<ErasedPerson> erasures = new ArrayList<>();
        private final List<SameToken> same = new ArrayList<>();
    }
}
