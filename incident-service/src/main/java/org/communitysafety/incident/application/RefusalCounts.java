package org.communitysafety.incident.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.communitysafety.incident.domain.FaultCode;
import org.communitysafety.incident.domain.Intake;

/** How many events were refused, by agency and day. */
public interface RefusalCounts {
    /**
     * What events of one kind were refused for.
     *
     * @param agency that the event names; empty where it names none that is registered
     * @param day on which they came, in the time of England and Wales
     * @param code null counts the events themselves; an event with two faults counts at each of its codes
     */
    record Kind(String agency, LocalDate day, Intake intake, FaultCode code) {}

    /** So many more, or in all. */
    record Count(Kind kind, long events) {}

    void add(Collection<Count> more);

    /**
     * Summed over days, by agency and intake.
     *
     * @param agency null for all of them
     */
    List<Sum> of(String agency, LocalDate from, LocalDate to);

    /** @param code as in {@link Kind} */
    record Sum(String agency, Intake intake, FaultCode code, long events) {}

    /** Removes what is of earlier days. */
    void removeBefore(LocalDate day);
}
