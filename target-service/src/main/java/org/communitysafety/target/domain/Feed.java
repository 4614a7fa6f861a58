package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.Comparator;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FeedContent;

/** What an agency sends of one category, of the steps of one pathway or of the meetings of one panel, month after month. */
public record Feed(AgencyId agency, FeedContent content) implements Comparable<Feed> {
    private static final Comparator<Feed> ORDER =
            Comparator.comparing(Feed::agency).thenComparing(Feed::content);

    public FeedKey in(YearMonth month) {
        return new FeedKey(agency, content, month);
    }

    @Override
    public int compareTo(Feed other) {
        return ORDER.compare(this, other);
    }
}
