package org.communitysafety.incident.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges events of one request: accepted and normalised, or refused with every fault. */
public final class Judge {
    private final Standard standard;
    private final Intake intake;
    private final TimeRule times;

    public Judge(Standard standard, Intake intake) {
        this.standard = standard;
        this.intake = intake;
        this.times = new TimeRule(standard.now());
    }

    public Judgement judge(SubmittedEvent event) {
        List<Fault> faults = new ArrayList<>(0);
        Envelope envelope = event.isBare()
                ? Envelope.ofBare(event, intake, times, faults)
                : Envelope.read(event, intake, times, faults);
        if (!(event.data() instanceof Map<?, ?> members)) {
            faults.add(dataFault(event.data()));
            return Judgement.refused(faults);
        }
        Fields data = Fields.of(members, "/data");
        AcceptedEvent accepted = accept(envelope, data);
        faults.addAll(notSaidAlready(data.faults(), event.faults()));
        faults.addAll(event.faults());
        return faults.isEmpty() ? Judgement.accepted(accepted) : Judgement.refused(faults);
    }

    /** With faults among those of {@code data}, or null where the type is unknown, the result is of no use. */
    private AcceptedEvent accept(Envelope envelope, Fields data) {
        String agency = AgencyRule.read(data, standard.agencies());
        if (envelope.type() == null) {
            return null;
        }
        return switch (envelope.type()) {
            case INCIDENT_RECORDED -> new IncidentJudge(times).recorded(envelope, agency, data);
            case INCIDENT_CANCELLED -> new IncidentJudge(times).cancelled(envelope, agency, data);
            case REFERRAL_STEP -> new StepJudge(times, standard).taken(envelope, agency, data);
            case REFERRAL_STEP_CANCELLED -> StepJudge.cancelled(envelope, agency, data);
            case PANEL_MET -> new PanelJudge(times, standard).met(envelope, agency, data);
            case MEASUREMENT_REPORTED ->
                new MeasurementJudge(times, standard.indicators()).reported(envelope, agency, data);
            case FEED_DECLARED -> new FeedJudge(times, standard).declared(envelope, agency, data);
        };
    }

    /** What was found in translating from another form says more than that the member is missing now. */
    private static List<Fault> notSaidAlready(List<Fault> faults, List<Fault> said) {
        return faults.stream()
                .filter(fault ->
                        said.stream().noneMatch(known -> known.pointer().equals(fault.pointer())))
                .toList();
    }

    private static Fault dataFault(Object data) {
        return data == null
                ? new Fault("/data", FaultCode.MISSING_DATA, "the event's data, a JSON object")
                : new Fault("/data", FaultCode.WRONG_TYPE, "a JSON object");
    }
}
