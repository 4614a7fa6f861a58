package org.communitysafety.reporting.application;

import java.util.List;
import org.communitysafety.reporting.domain.FeedMonth;

/** What is known of agencies' feeds, month by month. */
public interface Feeds {
    void keep(FeedMonth month);

    List<FeedMonth> of(String agency);

    /** Every month that is known not to be complete. */
    List<FeedMonth> incomplete();
}
