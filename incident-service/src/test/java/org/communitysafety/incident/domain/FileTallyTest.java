package org.communitysafety.incident.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.vocabulary.Category;
import org.junit.jupiter.api.Test;

class FileTallyTest {
    private static final String FORCE = "norfolk-constabulary";

    @Test
    void everyMonthIsDeclaredWithAllCategoriesAndVanishedMonthsAsZeros() {
        FileTally tally = new FileTally();
        tally.add(1, incident("2018-10", Category.DRUGS));
        tally.add(2, incident("2018-10", Category.DRUGS));
        FileTrace before =
                new FileTrace(Map.of(FORCE, new FileTrace.Rows(new RowSet(), Set.of(YearMonth.parse("2018-09")))));

        List<DeclaredFeed> feeds = tally.declarations(before);

        assertEquals(
                List.of("2018-09", "2018-10"),
                feeds.stream().map(f -> f.month().toString()).toList());
        assertEquals(14, feeds.get(0).counts().size());
        assertEquals(
                0,
                feeds.get(0).counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        assertEquals(2, feeds.get(1).counts().get("drugs"));
        assertEquals(
                2,
                feeds.get(1).counts().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }

    @Test
    void aSetOfRowsSurvivesItsBytes() {
        RowSet rows = new RowSet();
        rows.add(1);
        rows.add(70_000);
        RowSet other = new RowSet();
        other.add(1);
        other.add(5);

        assertArrayEquals(
                new int[] {1, 70_000}, RowSet.of(rows.toBytes()).numbers().toArray());
        assertArrayEquals(new int[] {1, 5, 70_000}, rows.union(other).numbers().toArray());
        assertArrayEquals(new int[] {5}, other.without(rows).numbers().toArray());
        assertEquals(2, rows.size());
    }

    private static RecordedIncident incident(String month, Category category) {
        return new RecordedIncident(FORCE, "f#1", month, null, category, null, List.of(), null, null, null, null);
    }
}
