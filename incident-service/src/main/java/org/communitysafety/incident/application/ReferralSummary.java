package org.communitysafety.incident.application;

import java.time.LocalDate;
import java.util.List;
import org.communitysafety.incident.domain.StepMarks;
import org.communitysafety.vocabulary.RegisterId;

/**
 * What its steps make of a referral.
 *
 * @param pathway of the first step that stands; null when none does
 * @param openedOn the date of that step; null when none stands
 * @param latestOn the date of the last step that stands; null when none does
 * @param steps how many stand
 */
public record ReferralSummary(
        RegisterId id,
        String agency,
        String reference,
        String pathway,
        LocalDate openedOn,
        LocalDate latestOn,
        int steps) {
    /** @param events all that is known of one referral, in any order; not empty */
    static ReferralSummary of(List<ReferralEvent> events) {
        StepMarks marks = StepMarks.of(events.stream().map(ReferralEvent::entry).toList());
        List<ReferralEvent> standing = events.stream()
                .filter(event ->
                        !event.isCancellation() && marks.of(event.entry()).isEmpty())
                .sorted(ReferralEvent.BY_DATE)
                .toList();
        ReferralEvent any = events.get(0);
        if (standing.isEmpty()) {
            return new ReferralSummary(any.referral(), any.agency(), any.reference(), null, null, null, 0);
        }
        ReferralEvent.Details first = standing.get(0).details();
        return new ReferralSummary(
                any.referral(),
                any.agency(),
                any.reference(),
                first.pathway(),
                first.on(),
                standing.get(standing.size() - 1).details().on(),
                standing.size());
    }
}
