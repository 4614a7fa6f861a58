package org.communitysafety.target.rest;

import java.time.YearMonth;
import org.communitysafety.target.application.FeedStandings.Standing;

/**
 * How all feeds of an agency stand together; the counts are of months of feeds.
 *
 * @param lastReceivedAt null when only declarations came
 * @param lastMonth the newest month of which something came or was declared; null when there is none
 * @param missed of the incomplete ones, those of which nothing came and nothing was declared
 */
public record AgencyFeedsView(
        String agency,
        String lastReceivedAt,
        String lastMonth,
        long complete,
        long incomplete,
        long missed,
        long unknown) {
    static AgencyFeedsView of(Standing standing) {
        YearMonth last = standing.lastMonth();
        return new AgencyFeedsView(
                standing.agency().value(),
                standing.lastReceivedAt() == null
                        ? null
                        : standing.lastReceivedAt().toString(),
                last == null ? null : last.toString(),
                standing.complete(),
                standing.incomplete(),
                standing.missed(),
                standing.unknown());
    }
}
