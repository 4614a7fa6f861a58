package org.communitysafety.reporting.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.HeadlineCheck;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.Plan;

/**
 * A plan's measures as they stand on a date.
 *
 * @param asOf the business date
 * @param knownAt by what the platform had received until then
 * @param items in the plan's order
 * @param shared of targets of other plans that belong to this one too, as those plans judge them
 */
public record Scorecard(
        Plan plan, LocalDate asOf, Instant knownAt, List<MeasureStatus> items, List<MeasureStatus> shared) {
    /** Own items, then those of other plans. */
    public List<MeasureStatus> all() {
        return Stream.concat(items.stream(), shared.stream()).toList();
    }

    /** Those items whose target belongs to another plan too. */
    Stream<MeasureStatus> sharedWith(String other) {
        Set<String> targets = plan.sharedWith(other);
        return items.stream().filter(item -> targets.contains(item.subject().target()));
    }

    /** A plan without measures of its own is seen from the date of those that it shares. */
    Scorecard with(List<MeasureStatus> others) {
        LocalDate date = plan.measures().isEmpty()
                ? others.stream()
                        .map(MeasureStatus::asOf)
                        .max(Comparator.naturalOrder())
                        .orElse(asOf)
                : asOf;
        return new Scorecard(plan, date, knownAt, items, others);
    }

    /** The document's summaries beside those that follow from the items. */
    public List<HeadlineCheck> headlines() {
        return HeadlineCheck.of(plan, items);
    }
}
