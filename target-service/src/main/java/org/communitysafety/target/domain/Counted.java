package org.communitysafety.target.domain;

import java.time.YearMonth;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Category;

/**
 * How a live incident counts.
 *
 * @param place the smallest area it counts at
 */
public record Counted(AgencyId agency, Category category, boolean hate, AreaCode place, YearMonth month) {
    public FeedKey feedKey() {
        return new FeedKey(agency, category, month);
    }
}
