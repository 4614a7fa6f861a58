package org.communitysafety.benchmarks.drain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.communitysafety.vocabulary.Category;

/**
 * What every contender has to arrive at: the newest version of each incident, counted in its category, and in
 * victim-based crime where it is one, at every area that contains it. Counted here one by one, with nothing shared.
 */
public final class IndependentCount implements EventSupply.Taker {
    private final EventSupply supply;
    private final Places places;
    /** By reference, which count from 0. */
    private Version[] newest = new Version[1 << 16];

    private final Map<String, Long> everyRecord = new HashMap<>();
    private int incidents;
    private long records;
    private long malformed;

    IndependentCount(EventSupply supply, Places places) {
        this.supply = supply;
        this.places = places;
    }

    /** Reads the same events once more; the same seed makes the same. */
    static IndependentCount of(EventSupply supply, Places places) {
        IndependentCount count = new IndependentCount(supply, places);
        supply.each(count);
        return count;
    }

    @Override
    public void version(Version version) {
        records++;
        count(version, everyRecord);
        int reference = version.reference();
        if (reference >= newest.length) {
            newest = Arrays.copyOf(newest, 2 * reference);
        }
        incidents += newest[reference] == null ? 1 : 0;
        newest[reference] = version.isNewerThan(newest[reference]) ? version : newest[reference];
    }

    @Override
    public void malformed(int number) {
        records++;
        malformed++;
    }

    long records() {
        return records;
    }

    long malformed() {
        return malformed;
    }

    int incidents() {
        return incidents;
    }

    /** By {@code indicator|area|yyyy-mm}: the newest version of each incident. */
    Map<String, Long> cells() {
        Map<String, Long> cells = new HashMap<>();
        Arrays.stream(newest).filter(Objects::nonNull).forEach(version -> count(version, cells));
        return cells;
    }

    /** The same of every version, as somebody counts who keeps no facts. */
    Map<String, Long> everyRecord() {
        return everyRecord;
    }

    private void count(Version version, Map<String, Long> cells) {
        String month = EventSupply.FIRST_MONTH.plusMonths(version.month()).toString();
        for (String indicator : indicators(supply.categories.get(version.category()))) {
            for (String area : places.containing(supply.places.get(version.place()))) {
                cells.merge(indicator + '|' + area + '|' + month, 1L, Long::sum);
            }
        }
    }

    /** The indicators that an incident of a category counts in. */
    static List<String> indicators(String category) {
        return Category.of(category).orElseThrow().isVictimBased()
                ? List.of(category, "victim-based-crime")
                : List.of(category);
    }

    /** @return the first few cells that differ, in words; empty when none do */
    static String difference(Map<String, Long> expected, Map<String, Long> actual) {
        TreeSet<String> cells = new TreeSet<>(expected.keySet());
        cells.addAll(actual.keySet());
        StringBuilder found = new StringBuilder();
        cells.stream()
                .filter(cell -> !Objects.equals(expected.get(cell), actual.get(cell)))
                .limit(5)
                .forEach(cell -> found.append(cell)
                        .append(": expected ")
                        .append(expected.get(cell))
                        .append(", is ")
                        .append(actual.get(cell))
                        .append("; "));
        return found.toString();
    }
}
