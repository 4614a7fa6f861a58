package org.communitysafety.incident.application;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.SortedMap;
import org.communitysafety.incident.domain.StepMarks;
import org.communitysafety.vocabulary.FactVersion;
import org.communitysafety.vocabulary.RegisterId;

/**
 * A step of a referral, or the cancellation of one, as it came over the log; never its persons.
 *
 * @param referral the referral's identifier: all its steps share it
 * @param corrects the event id that is corrected or cancelled; null for a step of its own
 * @param reason of a step or of a cancellation, or null
 * @param details null for a cancellation
 * @param receivedAt the platform's clock; null on a record somebody else wrote
 */
public record ReferralEvent(
        RegisterId referral,
        String agency,
        String reference,
        FactVersion version,
        String source,
        String corrects,
        String reason,
        Details details,
        Instant receivedAt,
        String submittedBy) {
    /** Of steps: by the day, then what is said of the hour, then the event. */
    public static final Comparator<ReferralEvent> BY_DATE = Comparator.comparing(
                    (ReferralEvent event) -> event.details().on())
            .thenComparing(event -> event.details().at())
            .thenComparing(event -> event.version().eventId());

    /** @param on the date of {@code at} in the United Kingdom */
    public record Details(
            String pathway,
            String step,
            String at,
            LocalDate on,
            String by,
            String from,
            String to,
            String area,
            String theme,
            BigDecimal score,
            SortedMap<String, String> attributes) {}

    public boolean isCancellation() {
        return details == null;
    }

    public StepMarks.Entry entry() {
        return new StepMarks.Entry(version, isCancellation(), corrects);
    }
}
