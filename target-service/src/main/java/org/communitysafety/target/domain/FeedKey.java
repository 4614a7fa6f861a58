package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.Comparator;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;

/** What an agency sends of one category for one month. */
public record FeedKey(AgencyId agency, Category category, YearMonth month) implements Comparable<FeedKey> {
    private static final Comparator<FeedKey> ORDER = Comparator.comparing(FeedKey::agency)
            .thenComparing(key -> key.category().slug())
            .thenComparing(FeedKey::month);

    /** A month's own hash differs in its highest bits alone, which fills few places of a table. */
    @Override
    public int hashCode() {
        return 31 * (31 * agency.hashCode() + category.ordinal()) + month.getYear() * 12 + month.getMonthValue();
    }

    public Feed feed() {
        return new Feed(agency, category);
    }

    @Override
    public int compareTo(FeedKey other) {
        return ORDER.compare(this, other);
    }
}
