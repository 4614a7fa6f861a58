package org.communitysafety.target.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.ReferralHistory;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/**
 * Counts facts one by one, each placed anew: the second path beside the fold, which moves cells by differences. It shares
 * the definitions with the fold and none of the arithmetic, and none of the SQL.
 */
public final class Recount {
    private final Geography geography;
    private final Indicators indicators;
    private final Map<AgencyId, Agency> agencies;
    private final Consumer<Difference> differences;
    private final Map<Counted.Traits, List<Indicators.Counting>> known = new HashMap<>();
    private final Map<Cell, Long> cells = new HashMap<>();
    private final RecountedCases cases = new RecountedCases();
    private final Map<FeedKey, Long> arrived = new HashMap<>();
    private final Map<FeedKey, Long> live = new HashMap<>();
    private long facts;

    /** @param differences takes facts that are stored at another place than the look-up says, as they are met */
    public Recount(
            Geography geography,
            Indicators indicators,
            Map<AgencyId, Agency> agencies,
            Consumer<Difference> differences) {
        this.geography = geography;
        this.indicators = indicators;
        this.agencies = agencies;
        this.differences = differences;
    }

    public void add(StoredFact fact) {
        facts++;
        if (fact.first() != null) {
            arrived(fact.first(), 1);
        }
        if (fact.counted() != null) {
            count(fact);
        }
    }

    /** @param steps of the referral in order, not yet told whether it is a repeat: that shows once {@linkplain #settle all are there} */
    public void add(ReferralLife life, List<PlacedStep> steps) {
        life.steps().forEach(step -> live.merge(SentSteps.feedOf(step), 1L, Long::sum));
        List<Indicator> counting = indicators.countingStepsOn(life.pathway());
        RecountedLife recounted = new RecountedLife(geography, steps, cells);
        for (int at = 0; at < steps.size(); at++) {
            for (Indicator indicator : counting) {
                recounted.add(indicator, at);
            }
        }
        if (indicators.countRepeatsOn(life.pathway())) {
            cases.add(
                    life,
                    steps.stream()
                            .filter(step ->
                                    counting.stream().anyMatch(indicator -> indicator.countsAsRepeatAlone(step)))
                            .toList());
        }
    }

    /** Counts what counts only where a referral is a repeat, once every referral was added. */
    public void settle(Pathways pathways) {
        cases.settle(pathways, this::countOfRepeat);
    }

    private void countOfRepeat(PlacedStep step) {
        RecountedLife alone = new RecountedLife(geography, List.of(step), cells);
        for (Indicator indicator : indicators.countingStepsOn(step.pathway())) {
            if (indicator.countsAsRepeatAlone(step)) {
                alone.add(indicator, 0);
            }
        }
    }

    /** @param clocks of referrals that were not met in time */
    public void addClocks(Collection<PlacedClock> clocks) {
        for (PlacedClock clock : clocks) {
            for (Indicator indicator : indicators.countingClocksOn(clock.pathway())) {
                ClockCount count = indicator.definition().clocks();
                AgencyId agency = clock.agency(count.agency()).orElse(null);
                if (agency != null && count.isMetBy(clock)) {
                    for (AreaCode area : geography.containing(clock.place())) {
                        cells.merge(new Cell(indicator.id(), area, clock.month(), agency), 1L, Long::sum);
                    }
                }
            }
        }
    }

    /** Counts where the steps of a referral arrived. */
    public void addSent(ReferralHistory history) {
        SentSteps.arrivals(history.events()).values().forEach(feeds -> feeds.forEach(feed -> arrived(feed, 1)));
    }

    public void add(PlacedMeeting meeting) {
        FeedKey feed = SentSteps.feedOf(meeting.key());
        arrived(feed, 1);
        live.merge(feed, 1L, Long::sum);
        for (Indicator indicator : indicators.countingMeetingsOf(meeting.key().panel())) {
            for (AgencyId agency : meeting.counted(indicator.definition().meetings())) {
                for (AreaCode area : geography.containing(meeting.place())) {
                    cells.merge(new Cell(indicator.id(), area, meeting.month(), agency), 1L, Long::sum);
                }
            }
        }
    }

    /** A further feed or month in which a known subject arrived. */
    public void arrived(FeedKey feed, long subjects) {
        arrived.merge(feed, subjects, Long::sum);
    }

    public long facts() {
        return facts;
    }

    public int cells() {
        return cells.size();
    }

    /** Hands over the cells counted so far and goes on with none, so that they need not all lie in memory. */
    public SortedMap<Cell, Long> takeCells() {
        SortedMap<Cell, Long> taken = new TreeMap<>(cells);
        cells.clear();
        return taken;
    }

    /** Against the cells that are kept; a kept count of 0 is no cell. */
    public void compareCells(Map<Cell, Long> kept) {
        compare(
                Difference.Kind.CELL,
                cells,
                kept,
                cell -> String.join(
                        "|",
                        cell.indicator(),
                        cell.area().value(),
                        cell.month().toString(),
                        cell.agency().value()));
    }

    /** Against what is kept of each feed's months: subjects that arrived, and incidents, steps and meetings that are live. */
    public void compareFeeds(Map<FeedKey, Long> keptArrived, Map<FeedKey, Long> keptLive) {
        compare(Difference.Kind.ARRIVED, arrived, keptArrived, FeedKey::text);
        compare(Difference.Kind.LIVE, live, keptLive, FeedKey::text);
    }

    /** What the kept months of feeds lack of what was counted, sorted, without those that lack nothing. */
    public List<FeedGain> lacking(Map<FeedKey, Long> keptArrived, Map<FeedKey, Long> keptLive) {
        TreeSet<FeedKey> keys = new TreeSet<>(arrived.keySet());
        List.of(live, keptArrived, keptLive).forEach(counts -> keys.addAll(counts.keySet()));
        return keys.stream()
                .map(key -> new FeedGain(key, lacking(arrived, keptArrived, key), lacking(live, keptLive, key), null))
                .filter(gain -> gain.arrived() != 0 || gain.live() != 0)
                .toList();
    }

    private static long lacking(Map<FeedKey, Long> found, Map<FeedKey, Long> kept, FeedKey key) {
        return found.getOrDefault(key, 0L) - kept.getOrDefault(key, 0L);
    }

    private void count(StoredFact fact) {
        Counted stored = fact.counted();
        AreaCode place =
                geography.place(fact.sent(), agencies.get(fact.agency()).area());
        if (!place.equals(stored.place())) {
            differences.accept(new Difference(
                    Difference.Kind.PLACE,
                    fact.agency() + "|" + fact.subject(),
                    stored.place().value(),
                    place.value()));
        }
        live.merge(stored.feedKey(), 1L, Long::sum);
        for (Indicators.Counting counting : known.computeIfAbsent(stored.traits(), indicators::countingsOf)) {
            Indicator.Moved moved = counting.indicator().moved(stored, counting.amount());
            if (moved != null) {
                for (AreaCode area : geography.containing(place)) {
                    Cell cell = new Cell(moved.cell(), area, moved.month(), fact.agency());
                    cells.merge(cell, moved.amount(), Long::sum);
                }
            }
        }
    }

    private <K extends Comparable<K>> void compare(
            Difference.Kind kind, Map<K, Long> found, Map<K, Long> kept, Function<K, String> name) {
        TreeSet<K> keys = new TreeSet<>(found.keySet());
        keys.addAll(kept.keySet());
        for (K key : keys) {
            Long held = present(kept.get(key));
            Long counted = present(found.get(key));
            if (!Objects.equals(held, counted)) {
                differences.accept(new Difference(kind, name.apply(key), text(held), text(counted)));
            }
        }
    }

    private static Long present(Long count) {
        return count == null || count == 0 ? null : count;
    }

    private static String text(Long count) {
        return count == null ? null : count.toString();
    }
}
