package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedHistory;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.vocabulary.AgencyId;

/** Answers questions for feeds: by agency, month and category, how each agency stands, and what it said that it sent. */
@ApplicationScoped
public class ReadFeeds {
    private final FeedCells feeds;
    private final FeedStandings standings;
    private final SentDeclarations declarations;

    public ReadFeeds(FeedCells feeds, FeedStandings standings, SentDeclarations declarations) {
        this.feeds = feeds;
        this.standings = standings;
        this.declarations = declarations;
    }

    /** @param after the last of the page before; null for the first page */
    public List<FeedCell> page(Optional<AgencyId> agency, Optional<YearMonth> month, FeedKey after, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> feeds.page(agency, month, after, limit));
    }

    /** Every agency that ever sent or declared anything. */
    public List<FeedStandings.Standing> standings() {
        return QuarkusTransaction.requiringNew().call(standings::all).stream()
                .sorted(Comparator.comparing(FeedStandings.Standing::agency))
                .toList();
    }

    /** Everything that an agency sends, as it was last judged. */
    public List<FeedHistory> histories(AgencyId agency) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Map<Feed, Judgement> missing = feeds.missing(Set.of(agency));
            return feeds.histories(Set.of(agency)).stream()
                    .map(history -> history.withMissing(missing.getOrDefault(history.feed(), Judgement.UNKNOWN)))
                    .sorted(Comparator.comparing(FeedHistory::feed))
                    .toList();
        });
    }

    /** What an agency said last that it sent, the newest first. */
    public List<SentDeclarations.Sent> declarations(AgencyId agency, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> declarations.newest(agency, limit));
    }
}
