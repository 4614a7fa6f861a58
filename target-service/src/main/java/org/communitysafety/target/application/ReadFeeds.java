package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.vocabulary.AgencyId;

/** Answers questions for feeds, by agency, month and category. */
@ApplicationScoped
public class ReadFeeds {
    private final FeedCells feeds;

    public ReadFeeds(FeedCells feeds) {
        this.feeds = feeds;
    }

    /** @param after the last of the page before; null for the first page */
    public List<FeedCell> page(Optional<AgencyId> agency, Optional<YearMonth> month, FeedKey after, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> feeds.page(agency, month, after, limit));
    }
}
