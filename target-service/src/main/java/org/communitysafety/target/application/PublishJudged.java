package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.communitysafety.target.domain.FeedKey;

/** Publishes the months of feeds that were judged, and with whom other clocks of referrals stand overdue than before. */
@ApplicationScoped
public class PublishJudged {
    private final Changes changes;
    private final FeedCells feeds;
    private final OverdueClocks overdue;
    private final References references;
    private final Publications publications;

    public PublishJudged(
            Changes changes, FeedCells feeds, OverdueClocks overdue, References references, Publications publications) {
        this.changes = changes;
        this.feeds = feeds;
        this.overdue = overdue;
        this.references = references;
        this.publications = publications;
    }

    /** In the running transaction. */
    void publish() {
        Set<FeedKey> judged = changes.takeFeeds();
        if (!judged.isEmpty()) {
            publications.feeds(feeds.find(judged));
        }
        Set<OverdueClocks.With> moved = changes.takeOverdue();
        if (!moved.isEmpty()) {
            publications.overdue(
                    moved, overdue.standing(moved), references.current().pathways());
        }
    }
}
