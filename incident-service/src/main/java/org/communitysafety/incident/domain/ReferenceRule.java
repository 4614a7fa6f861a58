package org.communitysafety.incident.domain;

/** What a fact is called: the subject of the event or a member of its data, and one name if both are there. */
final class ReferenceRule {
    private ReferenceRule() {}

    /** Null when absent or at fault. */
    static String read(Envelope envelope, Fields data) {
        String subject = envelope.subject();
        if (!data.has("reference") && subject != null) {
            return subject;
        }
        String reference = data.requiredText("reference", "the agency's own reference, or the event's subject");
        if (subject != null && reference != null && !subject.equals(reference)) {
            data.faults()
                    .add(new Fault(
                            "/subject",
                            FaultCode.SUBJECT_MISMATCH,
                            "the same as data.reference, or only one of the two"));
        }
        return reference;
    }
}
