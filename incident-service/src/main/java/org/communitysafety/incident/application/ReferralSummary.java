package org.communitysafety.incident.application;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.communitysafety.incident.domain.StepMarks;
import org.communitysafety.vocabulary.RegisterId;

/**
 * What its steps make of a referral on one pathway; a reference that is used on two pathways has two.
 *
 * @param openedOn the date of the first step that stands
 * @param latestOn the date of the last
 * @param steps how many stand; at least one
 */
public record ReferralSummary(
        RegisterId id,
        String agency,
        String reference,
        String pathway,
        LocalDate openedOn,
        LocalDate latestOn,
        int steps) {

    /**
     * One for each pathway on which a step stands, by pathway.
     *
     * @param events all that is known of one reference, in any order
     */
    static List<ReferralSummary> of(List<ReferralEvent> events) {
        StepMarks marks = StepMarks.of(events.stream().map(ReferralEvent::entry).toList());
        return events.stream()
                .filter(event ->
                        !event.isCancellation() && marks.of(event.entry()).isEmpty())
                .sorted(ReferralEvent.BY_DATE)
                .collect(Collectors.groupingBy(event -> event.details().pathway(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ReferralSummary::ofStanding)
                .toList();
    }

    private static ReferralSummary ofStanding(List<ReferralEvent> steps) {
        ReferralEvent first = steps.get(0);
        ReferralEvent last = steps.get(steps.size() - 1);
        return new ReferralSummary(
                first.referral(),
                first.agency(),
                first.reference(),
                first.details().pathway(),
                first.details().on(),
                last.details().on(),
                steps.size());
    }
}
