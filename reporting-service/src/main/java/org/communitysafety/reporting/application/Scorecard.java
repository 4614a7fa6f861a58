package org.communitysafety.reporting.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.communitysafety.reporting.domain.HeadlineCheck;
import org.communitysafety.reporting.domain.MeasureStatus;
import org.communitysafety.reporting.domain.Plan;

/**
 * A plan's measures as they stand on a date.
 *
 * @param asOf the business date
 * @param knownAt by what the platform had received until then
 * @param items in the plan's order
 */
public record Scorecard(Plan plan, LocalDate asOf, Instant knownAt, List<MeasureStatus> items) {
    /** The document's summaries beside those that follow from the items. */
    public List<HeadlineCheck> headlines() {
        return HeadlineCheck.of(plan, items);
    }
}
