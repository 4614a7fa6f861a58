package org.communitysafety.target.domain;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The months of one feed, judged against each other: a declaration's count has to have arrived, and a month has to hold
 * at least 30 % of the median of the others where three or more are known. An unusually small month is never good news.
 */
public final class FeedHistory {
    private static final int MONTHS_FOR_HISTORY = 3;
    private static final long MEDIANS_SHARE_PERCENT = 30;

    private final Feed feed;
    private final TreeMap<YearMonth, FeedCell> cells = new TreeMap<>();

    public FeedHistory(Feed feed, Collection<FeedCell> cells) {
        this.feed = feed;
        cells.forEach(cell -> this.cells.put(cell.key().month(), cell));
    }

    public Feed feed() {
        return feed;
    }

    public Collection<FeedCell> cells() {
        return cells.values();
    }

    /** The first and last month of the feed that something is known of. */
    public Optional<Map.Entry<YearMonth, YearMonth>> span() {
        return cells.isEmpty() ? Optional.empty() : Optional.of(Map.entry(cells.firstKey(), cells.lastKey()));
    }

    /** The judgement of a month as it was last made; a month without any cell is judged as it stands. */
    public Judgement of(YearMonth month, YearMonth current) {
        FeedCell cell = cells.get(month);
        return cell == null ? judge(month, null, 0, 0, current) : cell.judgement();
    }

    /** Judges every month that has settled; the others keep the judgement they have. */
    public List<FeedCell> judge(Instant now, YearMonth current) {
        settle(now);
        List<FeedCell> judged = new ArrayList<>();
        for (FeedCell cell : cells.values()) {
            judged.add(cell.isSettledAt(now) ? cell.settled(judge(cell, current)) : cell);
        }
        judged.forEach(cell -> cells.put(cell.key().month(), cell));
        return judged;
    }

    /** How a month of this feed without any incident or declaration would be judged, once ended. */
    public Judgement ofMissingMonth() {
        return judge(YearMonth.of(1, 1), null, 0, 0, YearMonth.of(1, 2));
    }

    private void settle(Instant now) {
        cells.replaceAll((month, cell) -> cell.isSettledAt(now) ? cell.settled(cell.judgement()) : cell);
    }

    private Judgement judge(FeedCell cell, YearMonth current) {
        return judge(cell.key().month(), cell.declared(), cell.arrived(), cell.live(), current);
    }

    private Judgement judge(YearMonth month, Long declared, long arrived, long live, YearMonth current) {
        if (declared != null && arrived < declared) {
            return Judgement.declared(false);
        }
        List<Long> others = othersThan(month);
        if (others.size() < MONTHS_FOR_HISTORY) {
            return declared == null ? Judgement.UNKNOWN : Judgement.declared(true);
        }
        if (declared == null && !month.isBefore(current)) {
            return Judgement.UNKNOWN;
        }
        return Judgement.history(200 * live >= MEDIANS_SHARE_PERCENT * twiceTheMedian(others));
    }

    private List<Long> othersThan(YearMonth month) {
        return cells.values().stream()
                .filter(cell -> cell.isKnown() && !cell.key().month().equals(month))
                .map(FeedCell::live)
                .sorted()
                .toList();
    }

    private static long twiceTheMedian(List<Long> sorted) {
        int size = sorted.size();
        return sorted.get((size - 1) / 2) + sorted.get(size / 2);
    }
}
