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
import org.communitysafety.target.domain.Plan;
import org.communitysafety.target.domain.PlanReadings;
import org.communitysafety.target.domain.Reach;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.Period;

/**
 * Marks the values that rest on months of feeds, those in which nothing counts among them: that nothing happened, and
 * that nobody knows, has to be said as well. Wards in which an indicator never counted anything, and which no plan
 * reads, are left out.
 */
@ApplicationScoped
public class MarkResting {
    private final Changes changes;
    private final FeedCells feeds;
    private final Plans plans;
    private final References references;

    public MarkResting(Changes changes, FeedCells feeds, Plans plans, References references) {
        this.changes = changes;
        this.feeds = feeds;
        this.plans = plans;
        this.references = references;
    }

    /** In the running transaction: the judgement of these months moved. */
    void on(Map<FeedHistory, Set<YearMonth>> moved) {
        if (!moved.isEmpty()) {
            Set<Tally.Series> read = read(plans.current());
            Set<YearMonth> known = feeds.months();
            moved.forEach((history, months) -> mark(history.feed(), new Moved(months, known), null, null, read));
        }
    }

    /** In the running transaction: these series count something for the first time, beside months judged long ago. */
    void opened(Set<Tally.Series> series) {
        if (!series.isEmpty()) {
            Indicators indicators = references.current().indicators();
            Map<String, Set<FeedContent>> contents = new HashMap<>();
            series.forEach(each -> contents.computeIfAbsent(each.cell(), indicators::contentsBehind));
            changes.markOpened(series, contents);
        }
    }

    /** In the running transaction: every known month of these indicators. */
    void indicators(Collection<String> ids) {
        Indicators indicators = references.current().indicators();
        Set<String> cells = indicators.cellsBehind(ids);
        Set<FeedContent> contents = cells.stream()
                .flatMap(cell -> indicators.contentsBehind(cell).stream())
                .collect(Collectors.toSet());
        known(feeds.historiesOf(contents), cells, null, read(plans.current()));
    }

    /** In the running transaction: every known month of these areas. */
    void areas(Collection<AreaCode> areas) {
        known(feeds.all(), null, areas, read(plans.current()));
    }

    /** In the running transaction: every known month of what a plan reads. */
    void plan(Plan plan) {
        Set<Tally.Series> read = read(List.of(plan));
        if (!read.isEmpty()) {
            known(
                    feeds.all(),
                    read.stream().map(Tally.Series::cell).collect(Collectors.toSet()),
                    read.stream().map(Tally.Series::area).collect(Collectors.toSet()),
                    read);
        }
    }

    /** In the running transaction: every known month. */
    void everything() {
        known(feeds.all(), null, null, read(plans.current()));
    }

    private void known(
            List<FeedHistory> histories, Set<String> cells, Collection<AreaCode> areas, Set<Tally.Series> read) {
        Set<YearMonth> known = feeds.months();
        for (FeedHistory history : histories) {
            Set<YearMonth> months = history.cells().stream()
                    .filter(FeedCell::isTold)
                    .map(cell -> cell.key().month())
                    .collect(Collectors.toSet());
            mark(history.feed(), new Moved(months, known), cells, areas, read);
        }
    }

    /**
     * @param cells null is all that rest on the feed
     * @param areas null is all that lie in the agency's area
     */
    private void mark(Feed feed, Moved moved, Set<String> cells, Collection<AreaCode> areas, Set<Tally.Series> read) {
        Indicators indicators = references.current().indicators();
        Set<String> resting = new TreeSet<>(indicators.cellsRestingOn(feed));
        if (cells != null) {
            resting.retainAll(cells);
        }
        Map<Reach, Set<String>> byReach =
                resting.stream().collect(Collectors.groupingBy(indicators::reachOf, Collectors.toSet()));
        byReach.forEach((reach, alike) ->
                changes.markResting(new Changes.Resting(feed, moved.reached(reach), alike, areas, read)));
    }

    /**
     * Months that are judged otherwise.
     *
     * @param known every month that some feed knows
     */
    private record Moved(Set<YearMonth> months, Set<YearMonth> known) {
        /**
         * Whoever was a victim in a month may be one again within the window. Of months that no feed knows nobody is told,
         * but of the longer periods that they begin. What stands in a cohort is told of every month since by itself.
         */
        Set<YearMonth> reached(Reach reach) {
            Set<YearMonth> reached = new HashSet<>();
            for (YearMonth month : months) {
                for (int after = 0; after <= reach.monthsBefore(); after++) {
                    reached.add(month.plusMonths(after));
                }
            }
            Set<Period> periods = reach.monthsBefore() == 0
                    ? Set.of()
                    : reached.stream().flatMap(Moved::periodsOf).collect(Collectors.toSet());
            return known.stream()
                    .filter(month -> reached.contains(month) || periodsOf(month).anyMatch(periods::contains))
                    .collect(Collectors.toSet());
        }

        private static Stream<Period> periodsOf(YearMonth month) {
            return Tally.KINDS.stream().map(kind -> Period.containing(month, kind));
        }
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
