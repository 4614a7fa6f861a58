package org.communitysafety.incident.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.communitysafety.incident.application.ReferralEvent;
import org.communitysafety.incident.domain.StepMarks;

/**
 * A referral with every step that was reported of it, in the order of their dates; never its persons.
 *
 * @param cancellations those that were reported, also of steps that have not come
 */
public record ReferralView(
        String id, String agency, String reference, List<StepView> steps, List<CancellationView> cancellations) {
    /**
     * One step as it is held.
     *
     * @param state {@code standing}, {@code corrected} or {@code cancelled}
     * @param correctedBy the event that holds instead; null while it stands
     * @param recordedAt when the agency recorded it; null when it did not say
     */
    public record StepView(
            String eventId,
            String state,
            String correctedBy,
            String pathway,
            String step,
            String at,
            String by,
            String from,
            String to,
            String area,
            String theme,
            String reason,
            BigDecimal score,
            SortedMap<String, String> attributes,
            String corrects,
            String source,
            Instant recordedAt,
            Instant receivedAt,
            String submittedBy) {

        private static StepView of(ReferralEvent event, StepMarks marks) {
            var mark = marks.of(event.entry());
            ReferralEvent.Details step = event.details();
            return new StepView(
                    event.version().eventId(),
                    mark.map(found -> found.cancelled() ? "cancelled" : "corrected")
                            .orElse("standing"),
                    mark.map(StepMarks.Mark::eventId).orElse(null),
                    step.pathway(),
                    step.step(),
                    step.at(),
                    step.by(),
                    step.from(),
                    step.to(),
                    step.area(),
                    step.theme(),
                    event.reason(),
                    step.score(),
                    step.attributes(),
                    event.corrects(),
                    event.source(),
                    stated(event.version().recordedAt()),
                    event.receivedAt(),
                    event.submittedBy());
        }
    }

    /** @param corrects the event id of the step that it cancels */
    public record CancellationView(
            String eventId,
            String corrects,
            String reason,
            String source,
            Instant recordedAt,
            Instant receivedAt,
            String submittedBy) {

        private static CancellationView of(ReferralEvent event) {
            return new CancellationView(
                    event.version().eventId(),
                    event.corrects(),
                    event.reason(),
                    event.source(),
                    stated(event.version().recordedAt()),
                    event.receivedAt(),
                    event.submittedBy());
        }
    }

    /** @param events all that is known of one referral, in any order; not empty */
    static ReferralView of(List<ReferralEvent> events) {
        StepMarks marks = StepMarks.of(events.stream().map(ReferralEvent::entry).toList());
        ReferralEvent any = events.get(0);
        return new ReferralView(
                any.referral().value(),
                any.agency(),
                any.reference(),
                events.stream()
                        .filter(event -> !event.isCancellation())
                        .sorted(ReferralEvent.BY_DATE)
                        .map(event -> StepView.of(event, marks))
                        .toList(),
                events.stream()
                        .filter(ReferralEvent::isCancellation)
                        .sorted(Comparator.comparing(ReferralEvent::version))
                        .map(CancellationView::of)
                        .toList());
    }

    /** Null for a version that does not say when it was recorded. */
    static Instant stated(Instant recordedAt) {
        return recordedAt.equals(Instant.EPOCH) ? null : recordedAt;
    }
}
