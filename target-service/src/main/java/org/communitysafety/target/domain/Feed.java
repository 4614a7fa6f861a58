package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.Comparator;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;

/** What an agency sends of one category, month after month. */
public record Feed(AgencyId agency, Category category) implements Comparable<Feed> {
    private static final Comparator<Feed> ORDER = Comparator.comparing(Feed::agency)
            .thenComparing(feed -> feed.category().slug());

    public FeedKey in(YearMonth month) {
        return new FeedKey(agency, category, month);
    }

    @Override
    public int compareTo(Feed other) {
        return ORDER.compare(this, other);
    }
}
