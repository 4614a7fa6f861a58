package org.communitysafety.target.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.communitysafety.statistics.JointShortfall;

/**
 * Everything of one kind that one agency sends, judged together: many categories, each too small to be told from a quiet
 * month, are lost in one file. Where an agency's month is short as a whole, each category that is below its usual level in
 * it is incomplete; one that is at its usual level or above stays whole. Incidents, steps of referrals and meetings come
 * from other systems: what became of the one says nothing of the other.
 */
public final class AgencyHistory {
    private final List<FeedHistory> feeds;

    /** @param feeds all of one agency and kind */
    public AgencyHistory(Collection<FeedHistory> feeds) {
        this.feeds = List.copyOf(feeds);
    }

    public List<FeedHistory> feeds() {
        return feeds;
    }

    /** Judges each feed by itself, then every month of all of them together. */
    public void judge(Instant now, YearMonth current) {
        Map<FeedKey, FeedCell> before = new HashMap<>();
        feeds.forEach(feed -> feed.cells().forEach(cell -> before.put(cell.key(), cell)));
        feeds.forEach(feed -> feed.judge(now, current));
        JointShortfall joint =
                new JointShortfall(feeds.stream().map(FeedHistory::known).toList());
        TreeSet<YearMonth> months = new TreeSet<>();
        feeds.forEach(feed -> feed.cells().forEach(cell -> months.add(cell.key().month())));
        for (YearMonth month : months) {
            List<FeedCell> cells = in(month);
            if (cells.stream().anyMatch(cell -> !cell.isSettledAt(now))) {
                feeds.forEach(feed -> feed.keepShort(before.get(feed.feed().in(month))));
            } else if (isOver(month, cells, current) && joint.isShort(month, isStated(cells))) {
                feeds.forEach(feed -> feed.shorten(month));
            }
        }
    }

    private List<FeedCell> in(YearMonth month) {
        List<FeedCell> cells = new ArrayList<>();
        feeds.forEach(feed -> feed.cell(month).ifPresent(cells::add));
        return cells;
    }

    /** A month that has not ended is whole only where it was declared. */
    private static boolean isOver(YearMonth month, List<FeedCell> cells, YearMonth current) {
        return month.isBefore(current) || cells.stream().allMatch(cell -> cell.declared() != null);
    }

    private static boolean isStated(List<FeedCell> cells) {
        return cells.stream().anyMatch(cell -> cell.declared() != null);
    }
}
