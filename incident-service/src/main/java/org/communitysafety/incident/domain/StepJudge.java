package org.communitysafety.incident.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communitysafety.vocabulary.AgencyId;

/** Judges the data of referral steps, taken and cancelled, by what the file of their pathway declares. */
final class StepJudge {
    static final String PATHWAY_FORM = "a pathway: GET /api/v1/pathways lists them";
    private static final String CORRECTS_FORM = "the event id of the step that is put right";

    private final TimeRule times;
    private final Standard standard;

    StepJudge(TimeRule times, Standard standard) {
        this.times = times;
        this.standard = standard;
    }

    AcceptedEvent taken(Envelope envelope, String agency, Fields data) {
        String reference = ReferenceRule.read(envelope, data);
        Pathway pathway = pathway(data);
        boolean known = pathway != null && agency != null;
        String step = step(pathway, data);
        String by = by(data);
        takenBy(pathway, step, by == null ? agency : by, data);
        return envelope.accepted(
                reference,
                new TakenStep(
                        agency,
                        reference,
                        pathway == null ? null : pathway.id(),
                        step,
                        times.dateOrInstant(data, "at"),
                        by,
                        PartyRule.read(data, "from"),
                        PartyRule.read(data, "to"),
                        person(data, "person", known ? pathway.purposeOfPerson(agency) : null),
                        person(data, "otherPerson", known ? pathway.purposeOfOtherPerson(agency) : null),
                        IncidentJudge.area(data),
                        theme(pathway, data),
                        reason(pathway, step, data),
                        data.number("score"),
                        attributes(pathway, data),
                        corrects(envelope, data, data.text("corrects"))));
    }

    static AcceptedEvent cancelled(Envelope envelope, String agency, Fields data) {
        String reference = ReferenceRule.read(envelope, data);
        String corrects = corrects(envelope, data, data.requiredText("corrects", CORRECTS_FORM));
        String reason = CancellationRule.reason(data, data.text("reason"));
        CancellationRule.statesItsTime(envelope, data);
        return envelope.accepted(reference, new CancelledStep(agency, reference, corrects, reason));
    }

    private Pathway pathway(Fields data) {
        String sent = data.requiredText("pathway", PATHWAY_FORM);
        if (sent == null) {
            return null;
        }
        Pathway pathway = standard.pathways().get(sent);
        if (pathway == null) {
            data.fault("pathway", FaultCode.UNKNOWN_PATHWAY, PATHWAY_FORM);
        }
        return pathway;
    }

    /** Null when absent, at fault, or of a pathway that nobody knows. */
    private static String step(Pathway pathway, Fields data) {
        String sent = data.requiredText("step", "a step that the pathway declares");
        if (sent == null || pathway == null) {
            return null;
        }
        return oneOf(data, "step", sent, FaultCode.UNKNOWN_STEP, pathway.steps().keySet());
    }

    private String by(Fields data) {
        String by = data.text("by");
        if (by == null) {
            return null;
        }
        if (!AgencyId.isWellFormed(by)) {
            data.fault("by", FaultCode.MALFORMED_AGENCY, AgencyRule.FORM);
            return null;
        }
        if (!standard.agencies().contains(by)) {
            data.fault("by", FaultCode.UNKNOWN_AGENCY, AgencyRule.REGISTERED);
            return null;
        }
        return by;
    }

    private void takenBy(Pathway pathway, String step, String taker, Fields data) {
        if (step == null || taker == null) {
            return;
        }
        pathway.onlyTakenBy(step, standard.agencies())
                .filter(takers -> !takers.contains(taker))
                .ifPresent(takers -> data.fault(
                        "by", FaultCode.STEP_NOT_THEIRS, "this step is taken by " + String.join(", ", takers)));
    }

    private static Person person(Fields data, String name, KeyPurpose purpose) {
        String pseudonym = data.text(name);
        return pseudonym == null || purpose == null ? null : new Person(new Pseudonym(pseudonym), purpose);
    }

    private static String theme(Pathway pathway, Fields data) {
        String sent = data.text("theme");
        return sent == null || pathway == null
                ? null
                : oneOf(data, "theme", sent, FaultCode.UNKNOWN_THEME, pathway.themes());
    }

    private static String reason(Pathway pathway, String step, Fields data) {
        String sent = data.text("reason");
        if (sent == null || step == null) {
            return null;
        }
        return oneOf(data, "reason", sent, FaultCode.UNKNOWN_REASON, pathway.reasonsOf(step));
    }

    private static SortedMap<String, String> attributes(Pathway pathway, Fields data) {
        SortedMap<String, String> attributes = new TreeMap<>();
        if (!data.has("attributes")) {
            return attributes;
        }
        Fields sent = data.object("attributes");
        if (sent == null || pathway == null) {
            return attributes;
        }
        for (String name : sent.names()) {
            List<String> values = pathway.attributes().get(name);
            String value = sent.text(name);
            if (values == null) {
                sent.fault(
                        name,
                        FaultCode.UNKNOWN_ATTRIBUTE,
                        declared(pathway.attributes().keySet()));
            } else if (value != null && oneOf(sent, name, value, FaultCode.UNKNOWN_ATTRIBUTE_VALUE, values) != null) {
                attributes.put(name, value);
            }
        }
        return attributes;
    }

    private static String corrects(Envelope envelope, Fields data, String sent) {
        if (sent != null && sent.equals(envelope.id())) {
            data.fault("corrects", FaultCode.CORRECTS_ITSELF, "the event id of another step");
        }
        return sent;
    }

    /** Null when it is none of them. */
    private static String oneOf(
            Fields data, String name, String sent, FaultCode otherwise, Collection<String> declared) {
        if (declared.contains(sent)) {
            return sent;
        }
        data.fault(name, otherwise, declared(declared));
        return null;
    }

    private static String declared(Collection<String> declared) {
        return declared.isEmpty()
                ? "nothing: the pathway declares none here"
                : "one that the pathway declares: "
                        + String.join(", ", declared instanceof Set ? new java.util.TreeSet<>(declared) : declared);
    }
}
