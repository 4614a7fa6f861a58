package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.Comparator;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FeedContent;

/** What an agency sends for one month of one category, pathway or panel. */
public record FeedKey(AgencyId agency, FeedContent content, YearMonth month) implements Comparable<FeedKey> {
    private static final Comparator<FeedKey> ORDER = Comparator.comparing(FeedKey::agency)
            .thenComparing(FeedKey::content)
            .thenComparing(FeedKey::month);

    /** A month's own hash differs in its highest bits alone, which fills few places of a table. */
    @Override
    public int hashCode() {
        return 31 * (31 * agency.hashCode() + content.name().hashCode()) + month.getYear() * 12 + month.getMonthValue();
    }

    public Feed feed() {
        return new Feed(agency, content);
    }

    /** As differences name it: agency, content and month. */
    String text() {
        return String.join("|", agency.value(), content.toString(), month.toString());
    }

    @Override
    public int compareTo(FeedKey other) {
        return ORDER.compare(this, other);
    }
}
