package org.communitysafety.target.application;

import java.time.Instant;
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
     */
    record Standing(AgencyId agency, Instant lastReceivedAt, long complete, long incomplete, long unknown) {}
}
