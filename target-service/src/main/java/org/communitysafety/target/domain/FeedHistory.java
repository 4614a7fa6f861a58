package org.communitysafety.target.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.communitysafety.statistics.FeedRhythm;
import org.communitysafety.statistics.Shortfall;
import org.communitysafety.vocabulary.PartnershipTime;

/**
 * The months of one feed, judged against each other: a declaration's count has to have arrived, and a month must not
 * hold too little for the whole of it ({@link Shortfall}) where three or more others are known. An unusually small month
 * is never good news, and neither is one of which nothing came.
 */
public final class FeedHistory {
    private static final int MONTHS_FOR_HISTORY = 3;
    /** Any month, long before all feeds: how a missing one is judged does not depend on which it is. */
    private static final YearMonth LONG_AGO = YearMonth.of(1, 1);

    private final Feed feed;
    private final TreeMap<YearMonth, FeedCell> cells = new TreeMap<>();
    private Judgement missing;

    public FeedHistory(Feed feed, Collection<FeedCell> cells) {
        this.feed = feed;
        cells.forEach(cell -> this.cells.put(cell.key().month(), cell));
    }

    /** The same, with what a missing month was last taken for: until it is judged again, what came since says nothing. */
    public FeedHistory withMissing(Judgement asJudged) {
        missing = asJudged;
        return this;
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

    /** False where so few months are known that nothing can be said of this one: it came, if at all, by chance. */
    boolean isDecisiveIn(YearMonth month, YearMonth current) {
        return !of(month, current).equals(Judgement.UNKNOWN) || known().size() >= MONTHS_FOR_HISTORY;
    }

    /** The judgement of a month as it was last made; a month without any cell is judged as it stands. */
    public Judgement of(YearMonth month, YearMonth current) {
        FeedCell cell = cells.get(month);
        if (cell != null) {
            return cell.judgement();
        }
        return month.isBefore(current) ? ofMissingMonth() : Judgement.UNKNOWN;
    }

    /** As {@link #of}, of a month that is looked back on: nobody knows of those before the feed began. */
    Judgement since(YearMonth month, YearMonth current) {
        boolean begun = began().filter(first -> !month.isBefore(first)).isPresent();
        return begun ? of(month, current) : Judgement.UNKNOWN;
    }

    /** All months from the feed's first to the one before another; a good one where there is none. */
    Judgement sinceItBegan(YearMonth until, YearMonth current) {
        Judgement whole = Judgement.history(true);
        YearMonth month = began().orElse(until);
        for (; month.isBefore(until); month = month.plusMonths(1)) {
            whole = whole.and(of(month, current));
        }
        return whole;
    }

    private Optional<YearMonth> began() {
        return cells.values().stream()
                .filter(FeedCell::begins)
                .map(cell -> cell.key().month())
                .findFirst();
    }

    /**
     * Judges every month that has settled; the others keep the judgement they have. Months that should have brought
     * something and did not are judged with them.
     */
    public List<FeedCell> judge(Instant now, YearMonth current) {
        cells.replaceAll((month, cell) -> cell.isSettledAt(now) ? cell.settled() : cell);
        missing = null;
        SortedMap<YearMonth, Long> known = known();
        Shortfall shortfall = new Shortfall(known);
        rhythm().missed(now, shortfall)
                .forEach(month -> cells.computeIfAbsent(month, silent -> FeedCell.silent(feed.in(silent))));
        cells.replaceAll((month, cell) -> cell.isSettledAt(now) ? judged(cell, known, shortfall, current) : cell);
        return new ArrayList<>(cells.values());
    }

    /** How a month of this feed without any record or declaration is judged, once ended. */
    public Judgement ofMissingMonth() {
        if (missing == null) {
            SortedMap<YearMonth, Long> known = known();
            missing = judged(FeedCell.silent(feed.in(LONG_AGO)), known, new Shortfall(known), LONG_AGO.plusMonths(1))
                    .judgement();
        }
        return missing;
    }

    /** When the feed will be late with its next month; empty where it has no rhythm of its own. */
    public Optional<Instant> nextLateAt(Instant now) {
        return rhythm().nextLateAt(now);
    }

    /** How soon after a month's end it is used to come; empty where it has no rhythm of its own. */
    public Optional<FeedRhythm.Usual> usuallyTakes() {
        return rhythm().usual();
    }

    /** How long after its end the newest month that came took; empty where nobody knows when it came. */
    public Optional<Duration> newestTook() {
        return cells.descendingMap().values().stream()
                .filter(cell -> cell.lastReceivedAt() != null)
                .findFirst()
                .map(cell -> rhythm().taken(new FeedRhythm.Came(cell.key().month(), cell.lastReceivedAt())));
    }

    /** How a month stands, as it was last judged. */
    public FeedMonth standing(YearMonth month, YearMonth current) {
        FeedCell cell = cells.get(month);
        if (cell != null) {
            return new FeedMonth(month, FeedMonth.State.of(cell.judgement()), cell);
        }
        boolean isAwaited =
                month.isBefore(current) && began().filter(month::isAfter).isPresent();
        boolean isAlwaysEmpty = ofMissingMonth().isComplete();
        return new FeedMonth(
                month,
                isAwaited && !isAlwaysEmpty ? FeedMonth.State.of(ofMissingMonth()) : FeedMonth.State.NOTHING_EXPECTED,
                null);
    }

    private FeedCell judged(FeedCell cell, SortedMap<YearMonth, Long> known, Shortfall shortfall, YearMonth current) {
        if (cell.declared() != null && !cell.hasArrived()) {
            return cell.judged(Judgement.declared(false), null);
        }
        YearMonth month = cell.key().month();
        int others = known.size() - (known.containsKey(month) ? 1 : 0);
        if (others < MONTHS_FOR_HISTORY) {
            return cell.judged(cell.declared() == null ? Judgement.UNKNOWN : Judgement.declared(true), null);
        }
        if (cell.declared() == null && !month.isBefore(current)) {
            return cell.judged(Judgement.UNKNOWN, null);
        }
        Shortfall.Verdict verdict = shortfall.judge(month, cell.live(), cell.declared() != null);
        Long usual = verdict.isShort() ? Math.round(verdict.expected()) : null;
        return cell.judged(Judgement.history(!verdict.isShort()), usual);
    }

    Optional<FeedCell> cell(YearMonth month) {
        return Optional.ofNullable(cells.get(month));
    }

    /** Takes a month that was judged whole by its history for incomplete, where it is below what is usual of it. */
    void shorten(YearMonth month) {
        cells.computeIfPresent(month, (each, cell) -> {
            if (!cell.judgement().equals(Judgement.history(true))) {
                return cell;
            }
            double usual = new Shortfall(known())
                    .judge(month, cell.live(), cell.declared() != null)
                    .expected();
            return cell.live() < usual ? cell.judged(Judgement.history(false), Math.round(usual)) : cell;
        });
    }

    /** Keeps a month for short while others of its agency's month are still coming in. */
    void keepShort(FeedCell before) {
        if (before != null && before.judgement().equals(Judgement.history(false))) {
            cells.computeIfPresent(
                    before.key().month(),
                    (month, cell) -> cell.judgement().equals(Judgement.history(true))
                            ? cell.judged(before.judgement(), before.usual())
                            : cell);
        }
    }

    /** The live counts of the months that are known. */
    SortedMap<YearMonth, Long> known() {
        SortedMap<YearMonth, Long> known = new TreeMap<>();
        cells.values().stream()
                .filter(FeedCell::isKnown)
                .forEach(cell -> known.put(cell.key().month(), cell.live()));
        return known;
    }

    private FeedRhythm rhythm() {
        return new FeedRhythm(
                cells.values().stream()
                        .filter(FeedCell::isKnown)
                        .map(cell -> new FeedRhythm.Came(cell.key().month(), cell.lastReceivedAt()))
                        .toList(),
                PartnershipTime.ZONE);
    }
}
