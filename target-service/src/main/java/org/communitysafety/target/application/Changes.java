package org.communitysafety.target.application;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedKey;
import org.communitysafety.target.domain.KnownMonths;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.Sample;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.vocabulary.AreaCode;

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

    /** Marks everybody with whom clocks stand overdue. */
    void markAllOverdue();

    /** Marks the values whose completeness rests on these months of a feed, whether or not anything counts there. */
    void markResting(Resting resting);

    /**
     * Marks, of series that counted nothing until now, the months that were judged before.
     *
     * @param behind the feeds that values of each series of cells rest on
     */
    void markOpened(Set<Tally.Series> opened, Map<String, Set<Feed>> behind);

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
     * @param months the feed's own, which are told wherever values rest on it
     * @param further months that the feed knows nothing of
     * @param cells the series of cells that such values are made of
     * @param areas the only ones to be marked; null is all in the agency's area
     * @param read series that a plan reads, which are marked even where they never counted anything
     */
    record Resting(
            Feed feed,
            Collection<YearMonth> months,
            Further further,
            Collection<String> cells,
            Collection<AreaCode> areas,
            Collection<Tally.Series> read) {}

    /**
     * Months that are told of a value where something counts in it, or where they are known of it.
     *
     * @param known what feeds know of them on which such values rest
     */
    record Further(Collection<YearMonth> months, Collection<KnownMonths.Known> known) {}

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
