package org.communitysafety.reporting.domain;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.PartnershipTime;

/**
 * The months of agencies' records that are known not to be complete, and which figures they are behind.
 *
 * @param months each not complete
 */
public record FeedGaps(FeedMap map, List<FeedMonth> months) {
    public static final FeedGaps NONE = new FeedGaps(FeedMap.EMPTY, List.of());

    /** Feeds that a sentence names. */
    private static final int SHOWN = 3;

    public FeedGaps {
        months = months.stream()
                .sorted(Comparator.comparing(FeedMonth::agency).thenComparing(FeedMonth::content))
                .toList();
    }

    /** What is missing behind a figure of a month, as a clause; null where it is not known. */
    String behind(String indicator, AreaCode area, YearMonth month, AgencyNames agencies) {
        List<FeedMonth> found = months.stream()
                .filter(one -> one.month().equals(month))
                .filter(one -> map.feeds(one.agency(), one.content(), indicator, area))
                .toList();
        if (found.isEmpty()) {
            return null;
        }
        return found.stream()
                        .limit(SHOWN)
                        .map(one -> words(one, agencies.of(one.agency())))
                        .collect(Collectors.joining(", "))
                + (found.size() > SHOWN ? " and %d more feeds are not complete".formatted(found.size() - SHOWN) : "");
    }

    private static String words(FeedMonth month, String agency) {
        String feed = "%s for %s".formatted(month.words(), PartnershipTime.inWords(month.month()));
        if (month.declared() != null && month.received() < month.declared()) {
            return "%s sent %,d of the %,d records of %s that it declared"
                    .formatted(agency, month.received(), month.declared(), feed);
        }
        if (month.usual() != null) {
            return "%s sent %s of %s, where about %,d are usual"
                    .formatted(
                            agency,
                            month.received() == 0 ? "no record" : "%,d records".formatted(month.received()),
                            feed,
                            month.usual());
        }
        return month.received() == 0
                ? "%s sent no record of %s".formatted(agency, feed)
                : "%s sent %,d records of %s, fewer than usual".formatted(agency, month.received(), feed);
    }
}
