package org.communitysafety.statistics;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a month of everything that one sender sends holds too little to be the whole of it. Feeds each too small to be
 * told from a quiet month are judged by their sum, with the test that a single feed is judged by ({@link Shortfall}).
 *
 * <p>A month is summed over the feeds that had begun by then and had not been silent for more than
 * {@value #LONGEST_SILENCE} months, and is held against the same feeds' other months: a category that is new, or that
 * ended long ago, is not missed.
 */
public final class JointShortfall {
    private static final int LONGEST_SILENCE = 12;
    private static final int MONTHS_FOR_HISTORY = 3;
    private static final int FEEDS_FOR_A_SUM = 2;

    private final List<SortedMap<YearMonth, Long>> feeds;
    private final Map<Set<Integer>, Sums> sums = new HashMap<>();

    private record Sums(SortedMap<YearMonth, Long> months, Shortfall shortfall) {}

    /** @param feeds of one sender: the count of every month that is known of each */
    public JointShortfall(Collection<SortedMap<YearMonth, Long>> feeds) {
        this.feeds = List.copyOf(feeds);
    }

    /**
     * Judges a month by all the others; with fewer than three others, or a single feed, there is nothing to say.
     *
     * @param stated that the sender says this is all
     */
    public boolean isShort(YearMonth month, boolean stated) {
        Set<Integer> sent = sentIn(month);
        if (sent.size() < FEEDS_FOR_A_SUM) {
            return false;
        }
        Sums of = sums.computeIfAbsent(sent, this::sum);
        int others = of.months().size() - (of.months().containsKey(month) ? 1 : 0);
        return others >= MONTHS_FOR_HISTORY
                && of.shortfall()
                        .judge(month, of.months().getOrDefault(month, 0L), stated)
                        .isShort();
    }

    private Set<Integer> sentIn(YearMonth month) {
        Set<Integer> sent = new HashSet<>();
        for (int feed = 0; feed < feeds.size(); feed++) {
            SortedMap<YearMonth, Long> months = feeds.get(feed);
            if (!months.isEmpty()
                    && !month.isBefore(months.firstKey())
                    && !month.isAfter(months.lastKey().plusMonths(LONGEST_SILENCE))) {
                sent.add(feed);
            }
        }
        return sent;
    }

    private Sums sum(Set<Integer> sent) {
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        sent.forEach(feed -> feeds.get(feed).forEach((month, count) -> months.merge(month, count, Long::sum)));
        return new Sums(months, new Shortfall(months));
    }
}
