package org.communitysafety.target.application;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.Sample;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FeedContent;

/**
 * What has changed and is not published yet. Marks are only ever added; a round takes all it sees, so that a change
 * committed meanwhile waits for the next.
 */
public interface Changes {
    void markValues(Collection<ValueKey> values);

    /** @param moved with up to {@value Sample#MOST} register ids of incidents that moved each */
    void markMoved(Map<ValueKey, List<String>> moved);

    void markReported(Collection<Measurement.Key> keys);

    /** Marks every figure that was reported of these indicators. */
    void markReportedOf(Collection<String> indicators);

    void markFeeds(Collection<FeedKey> feeds);

    void markOverdue(Collection<OverdueClocks.With> moved);

    /** Marks the values whose completeness rests on these months of a feed, whether or not anything counts there. */
    void markResting(Resting resting);

    /**
     * Marks, of series that counted nothing until now, the months that were judged before.
     *
     * @param contents of what the feeds are that each series rests on
     */
    void markOpened(Set<Tally.Series> opened, Map<String, Set<FeedContent>> contents);

    /** Marks every value that is made of one of these series of cells. */
    void markCells(Collection<String> cells);

    /** Marks every counted value of an area. */
    void markArea(AreaCode area);

    /** Marks every counted value. */
    void markAllValues();

    void mark(Kind kind, Collection<String> ids);

    /** Marks the trace that this is recorded in, if it is in any: what the next round publishes goes on in it. */
    void markTrace();

    /**
     * Begins a round on one view of the database, in which nothing is half moved.
     *
     * @return the round's number, greater than every earlier one; empty while another instance publishes
     */
    OptionalLong beginRound();

    /** What each value's marks say moved it, the newest first; nothing where it is only to be told again. */
    Map<ValueKey, List<Sample>> takeValues();

    Set<Measurement.Key> takeReported();

    Set<FeedKey> takeFeeds();

    /** @return the changed ids of every kind, of most kinds none */
    Map<Kind, Set<String>> takeReference();

    Set<OverdueClocks.With> takeOverdue();

    /** @return the traces that led to this round, each as W3C {@code traceparent} */
    List<String> takeTraces();

    /**
     * Months of a feed and the values that rest on them.
     *
     * @param cells the series of cells that such values are made of
     * @param areas the only ones to be marked; null is all in the agency's area
     * @param read series that a plan reads, which are marked even where they never counted anything
     */
    record Resting(
            Feed feed,
            Collection<YearMonth> months,
            Collection<String> cells,
            Collection<AreaCode> areas,
            Collection<Tally.Series> read) {}

    /** Reference data that others keep a copy of. */
    enum Kind {
        AREA,
        AGENCY,
        INDICATOR,
        PLAN,
        PATHWAY;

        public static List<Kind> all() {
            return List.of(values());
        }
    }
}
