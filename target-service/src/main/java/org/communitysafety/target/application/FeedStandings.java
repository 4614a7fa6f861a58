package org.communitysafety.target.application;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.communitysafety.vocabulary.AgencyId;

/** How each agency's feeds stand, all categories and months together. */
public interface FeedStandings {
    List<Standing> all();

    /**
     * @param lastReceivedAt when anything of it came last; null when only declarations did
     * @param complete months of categories judged complete
     * @param incomplete judged incomplete
     * @param unknown not known to be either
     * @param missed of the incomplete ones, those of which nothing came and nothing was declared
     * @param lastMonth the newest month of which something came or was declared; null when there is none
     */
    record Standing(
            AgencyId agency,
            Instant lastReceivedAt,
            long complete,
            long incomplete,
            long unknown,
            long missed,
            YearMonth lastMonth) {}
}
