package org.communitysafety.target.application;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.vocabulary.AreaCode;

/**
 * What has changed and is not published yet. Marks are only ever added; a round takes all it sees, so that a change
 * committed meanwhile waits for the next.
 */
public interface Changes {
    void markValues(Collection<ValueKey> values);

    void markReported(Collection<Measurement.Key> keys);

    void markFeeds(Collection<FeedKey> feeds);

    /**
     * Marks the values whose completeness rests on these months of a feed.
     *
     * @param cells the series of cells that such values are made of
     */
    void markResting(Feed feed, Collection<YearMonth> months, Collection<String> cells);

    /** Marks every value that is made of one of these series of cells. */
    void markCells(Collection<String> cells);

    /** Marks every counted value of an area. */
    void markArea(AreaCode area);

    /** Marks every counted value. */
    void markAllValues();

    void mark(Kind kind, Collection<String> ids);

    /**
     * Begins a round on one view of the database, in which nothing is half moved.
     *
     * @return the round's number, greater than every earlier one; empty while another instance publishes
     */
    OptionalLong beginRound();

    Set<ValueKey> takeValues();

    Set<Measurement.Key> takeReported();

    Set<FeedKey> takeFeeds();

    Set<String> take(Kind kind);

    /** Reference data that others keep a copy of. */
    enum Kind {
        AREA,
        AGENCY,
        INDICATOR,
        PLAN;

        public static List<Kind> all() {
            return List.of(values());
        }
    }
}
