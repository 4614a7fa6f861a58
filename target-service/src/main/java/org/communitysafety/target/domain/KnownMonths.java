package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/**
 * Which months feeds know, and of which values. A month is one of a value where a feed knows it on which the value rests: what
 * another agency sends of another area, or of what the value does not count, is none of its months.
 */
public final class KnownMonths {
    private final Map<Feed, Set<YearMonth>> byFeed;
    private final Map<AgencyId, Agency> agencies;
    private final Indicators indicators;
    private final Map<String, Set<AgencyId>> carriers;
    private final Map<Feed, Set<String>> resting = new HashMap<>();

    /** A month of the values that are made of a series of cells, within the area of an agency that knows it. */
    public record Known(String cell, AreaCode home, YearMonth month) {}

    /**
     * @param byFeed of each feed the months that something is known of
     * @param carriers by indicator, of those that are open beside what they name
     */
    public KnownMonths(
            Map<Feed, Set<YearMonth>> byFeed,
            Map<AgencyId, Agency> agencies,
            Indicators indicators,
            Map<String, Set<AgencyId>> carriers) {
        this.byFeed = byFeed;
        this.agencies = agencies;
        this.indicators = indicators;
        this.carriers = carriers;
    }

    /** The series of cells, those of values that rest on a feed. */
    public Set<String> cellsRestingOn(Feed feed) {
        return resting.computeIfAbsent(feed, each -> indicators.cellsRestingOn(each, carriers));
    }

    /** The feeds that values rest on which are made of a series of cells, those alone that know a month. */
    public Set<Feed> behind(String cell) {
        return byFeed.keySet().stream()
                .filter(feed -> cellsRestingOn(feed).contains(cell))
                .collect(Collectors.toSet());
    }

    /** Those of any feed. */
    public Set<YearMonth> all() {
        return byFeed.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    public Set<YearMonth> of(Feed feed) {
        return byFeed.getOrDefault(feed, Set.of());
    }

    /** What is known, among these months, of values that are made of these series. */
    public Set<Known> of(Collection<String> cells, Set<YearMonth> months) {
        Set<Known> known = new HashSet<>();
        byFeed.forEach((feed, ofFeed) -> {
            if (agencies.containsKey(feed.agency())) {
                AreaCode home = agencies.get(feed.agency()).area();
                cells.stream().filter(cellsRestingOn(feed)::contains).forEach(cell -> ofFeed.stream()
                        .filter(months::contains)
                        .forEach(month -> known.add(new Known(cell, home, month))));
            }
        });
        return known;
    }
}
