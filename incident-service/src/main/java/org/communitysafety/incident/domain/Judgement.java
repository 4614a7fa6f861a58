package org.communitysafety.incident.domain;

import java.util.List;

/** What came of judging an event: accepted, or every fault it has. */
public record Judgement(AcceptedEvent event, List<Fault> faults) {
    public static Judgement accepted(AcceptedEvent event) {
        return new Judgement(event, List.of());
    }

    public static Judgement refused(List<Fault> faults) {
        return new Judgement(null, List.copyOf(faults));
    }

    public boolean isAccepted() {
        return event != null;
    }
}
