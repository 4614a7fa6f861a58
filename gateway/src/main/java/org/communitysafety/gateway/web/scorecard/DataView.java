package org.communitysafety.gateway.web.scorecard;

import java.time.Instant;
import org.communitysafety.contracts.ScorecardItem;
import org.communitysafety.gateway.web.Wording;

/**
 * How good the figure is.
 *
 * @param state whether all of it is there, in words
 * @param updatedAt when any figure of the measure last changed, for machines; null where that is not said
 * @param updated the same for people
 */
public record DataView(String state, String updatedAt, String updated) {

    static DataView of(ScorecardItem item, boolean isWork, Instant changedAt) {
        return new DataView(
                isWork ? "Said by its owners" : state(item),
                changedAt == null ? null : changedAt.toString(),
                Wording.moment(changedAt));
    }

    private static String state(ScorecardItem item) {
        if (item.actual() == null) {
            return "NOT_COLLECTED".equals(item.whiteReason()) ? "Not collected" : "No figure";
        }
        if (item.complete() == null) {
            return "Not known to be complete";
        }
        return item.complete() ? "Complete" : "Not complete";
    }
}
