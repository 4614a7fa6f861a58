package org.communitysafety.target.application;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedGain;
import org.communitysafety.target.domain.FeedHistory;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FeedContent;

/** What is known of each feed, month by month. */
public interface FeedCells {
    /** Holds these feeds until the transaction ends, so that a judgement sees what it judges. */
    void lock(SortedSet<Feed> feeds);

    /** @return the cells as they are now */
    List<FeedCell> add(Collection<FeedGain> gains, Settling settling);

    /**
     * Sets what is declared of an agency's month and one kind; what is left out of it is not declared any more.
     *
     * @return the cells as they are now
     */
    List<FeedCell> declare(Month month, Map<FeedContent, Long> declared, Settling settling);

    /** Everything that these agencies send. */
    List<FeedHistory> histories(Set<AgencyId> agencies);

    List<FeedHistory> historiesOf(Collection<FeedContent> contents);

    List<FeedHistory> all();

    /** Of each feed the months that something is known of. */
    Map<Feed, Set<YearMonth>> months();

    void keep(Collection<FeedCell> judged);

    /** What a missing month of each feed of these agencies was last taken for. */
    Map<Feed, Judgement> missing(Set<AgencyId> agencies);

    void keepLooks(Collection<Look> looks, YearMonth judgedIn);

    void judgeBy(Collection<Feed> feeds, Instant at);

    /** Feeds with a month that has settled by {@code now}, or that were last judged before this month began. */
    Set<Feed> due(Instant now, YearMonth current);

    List<FeedCell> find(Collection<FeedKey> keys);

    List<FeedCell> page(Optional<AgencyId> agency, Optional<YearMonth> month, FeedKey after, int limit);

    /**
     * That a feed was judged.
     *
     * @param missing what a missing month of it is taken for
     * @param again when it has to be looked at again; null when nothing is expected
     */
    record Look(Feed feed, Judgement missing, Instant again) {}

    /** What an agency sends of one kind in a month. */
    record Month(AgencyId agency, YearMonth month, FeedContent.Kind kind) {}

    /**
     * Until when more is expected of a cell that was just touched.
     *
     * @param declared when its declaration has not arrived yet
     * @param undeclared when there is no declaration
     */
    record Settling(Instant declared, Instant undeclared) {}
}
