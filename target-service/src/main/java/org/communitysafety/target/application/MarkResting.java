package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.target.domain.Feed;
import org.communitysafety.target.domain.FeedCell;
import org.communitysafety.target.domain.FeedHistory;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.KnownMonths;
import org.communitysafety.target.domain.Plan;
import org.communitysafety.target.domain.PlanReadings;
import org.communitysafety.target.domain.Reach;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.Period;

/**
 * Marks the values that rest on months of feeds, those in which nothing counts among them: that nothing happened, and
 * that nobody knows, has to be said as well. The months in question of a value are those that the feeds know which it rests
 * on, and those in which something counts: what an agency sends that has no part in it is none of its months. Wards in which
 * an indicator never counted anything, and which no plan reads, are left out.
 */
@ApplicationScoped
public class MarkResting {
    private final Changes changes;
    private final FeedCells feeds;
    private final IndicatorCells cells;
    private final Plans plans;
    private final References references;

    public MarkResting(Changes changes, FeedCells feeds, IndicatorCells cells, Plans plans, References references) {
        this.changes = changes;
        this.feeds = feeds;
        this.cells = cells;
        this.plans = plans;
        this.references = references;
    }

    /**
     * In the running transaction.
     *
     * @param moved months that are judged otherwise
     * @param throughout feeds of which a month that they know nothing of is taken for something else now
     */
    void on(Map<FeedHistory, Set<YearMonth>> moved, Set<FeedHistory> throughout) {
        if (!moved.isEmpty() || !throughout.isEmpty()) {
            KnownMonths known = known();
            Wanted wanted = new Wanted(null, null, read(plans.current()));
            moved.forEach((history, months) -> mark(history.feed(), new Moved(months, known), wanted));
            Moved every = new Moved(known.all(), known);
            throughout.forEach(history -> mark(history.feed(), every, wanted));
        }
    }

    /** In the running transaction: these series count something for the first time, beside months judged long ago. */
    void opened(Set<Tally.Series> series) {
        if (!series.isEmpty()) {
            KnownMonths known = known();
            Map<String, Set<Feed>> behind = new HashMap<>();
            series.forEach(each -> behind.computeIfAbsent(each.cell(), known::behind));
            changes.markOpened(series, behind);
        }
    }

    /** In the running transaction: every known month of these indicators. */
    void indicators(Collection<String> ids) {
        Indicators indicators = references.current().indicators();
        Set<String> series = indicators.cellsBehind(ids);
        Set<FeedContent> contents = series.stream()
                .flatMap(cell -> indicators.contentsBehind(cell).stream())
                .collect(Collectors.toSet());
        every(feeds.historiesOf(contents), new Wanted(series, null, read(plans.current())));
    }

    /** In the running transaction: every known month of these areas. */
    void areas(Collection<AreaCode> areas) {
        every(feeds.all(), new Wanted(null, areas, read(plans.current())));
    }

    /** In the running transaction: every known month of what a plan reads. */
    void plan(Plan plan) {
        Set<Tally.Series> read = read(List.of(plan));
        if (!read.isEmpty()) {
            every(
                    feeds.all(),
                    new Wanted(
                            read.stream().map(Tally.Series::cell).collect(Collectors.toSet()),
                            read.stream().map(Tally.Series::area).collect(Collectors.toSet()),
                            read));
        }
    }

    /** In the running transaction: the areas that plans read. */
    Set<AreaCode> areasRead() {
        return read(plans.current()).stream().map(Tally.Series::area).collect(Collectors.toSet());
    }

    /** In the running transaction: every known month. */
    void everything() {
        every(feeds.all(), new Wanted(null, null, read(plans.current())));
    }

    /**
     * Which values.
     *
     * @param cells null is all that rest on the feed
     * @param areas null is all that lie in the agency's area
     * @param read by plans
     */
    private record Wanted(Set<String> cells, Collection<AreaCode> areas, Set<Tally.Series> read) {}

    private void every(List<FeedHistory> histories, Wanted wanted) {
        KnownMonths known = known();
        for (FeedHistory history : histories) {
            Set<YearMonth> months = history.cells().stream()
                    .filter(FeedCell::isTold)
                    .map(cell -> cell.key().month())
                    .collect(Collectors.toSet());
            mark(history.feed(), new Moved(months, known), wanted);
        }
    }

    private void mark(Feed feed, Moved moved, Wanted wanted) {
        Indicators indicators = references.current().indicators();
        Set<String> resting = new TreeSet<>(moved.known().cellsRestingOn(feed));
        if (wanted.cells() != null) {
            resting.retainAll(wanted.cells());
        }
        Map<Reach, Set<String>> byReach =
                resting.stream().collect(Collectors.groupingBy(indicators::reachOf, Collectors.toSet()));
        byReach.forEach((reach, alike) -> {
            Set<YearMonth> own = moved.reached(reach, moved.known().of(feed));
            Set<YearMonth> further = moved.reached(reach, moved.known().all());
            further.removeAll(own);
            changes.markResting(new Changes.Resting(
                    feed,
                    own,
                    new Changes.Further(further, moved.known().of(alike, further)),
                    alike,
                    wanted.areas(),
                    wanted.read()));
        });
    }

    /** Months that are judged otherwise. */
    private record Moved(Set<YearMonth> months, KnownMonths known) {
        /**
         * Which among these. Whoever was a victim in a month may be one again within the window. Of months that nobody knows
         * nothing is told, but of the longer periods that they begin. What stands in a cohort is told of every month since by
         * itself.
         */
        Set<YearMonth> reached(Reach reach, Set<YearMonth> among) {
            Set<YearMonth> reached = new HashSet<>();
            for (YearMonth month : months) {
                for (int after = 0; after <= reach.monthsBefore(); after++) {
                    reached.add(month.plusMonths(after));
                }
            }
            Set<Period> periods = reach.monthsBefore() == 0
                    ? Set.of()
                    : reached.stream().flatMap(Moved::periodsOf).collect(Collectors.toSet());
            return among.stream()
                    .filter(month -> reached.contains(month) || periodsOf(month).anyMatch(periods::contains))
                    .collect(Collectors.toSet());
        }

        private static Stream<Period> periodsOf(YearMonth month) {
            return Tally.KINDS.stream().map(kind -> Period.containing(month, kind));
        }
    }

    private KnownMonths known() {
        Reference reference = references.current();
        Indicators indicators = reference.indicators();
        return new KnownMonths(
                feeds.months(), reference.agencies(), indicators, Carriers.of(indicators.all(), indicators, cells));
    }

    private Set<Tally.Series> read(Collection<Plan> read) {
        Indicators indicators = references.current().indicators();
        Set<Tally.Series> series = new HashSet<>();
        read.forEach(plan -> PlanReadings.of(plan).forEach((indicator, areas) -> indicators
                .cellsBehind(Set.of(indicator))
                .forEach(cell -> areas.forEach(area -> series.add(new Tally.Series(cell, area))))));
        return series;
    }
}
