package org.communitysafety.gateway.web.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.gateway.web.Table;
import org.junit.jupiter.api.Test;

class DifferencesViewTest {
    private static final Differences.Figures THEN = figures("900", "GREEN", 1_000, 1);
    private static final Differences.Figures NOW = figures("1200", "RED", 950, 2);

    @Test
    void eachPartThatDiffersIsARowOfItsOwn() {
        DifferencesView view = view(new Differences.Item(
                "Crime", "count", "changed", List.of("figure", "status", "target", "definition"), THEN, NOW));

        assertEquals(
                List.of(
                        List.of("Crime", "Figure", "900 in 2019/20", "1,200 in 2019/20"),
                        List.of("Crime", "Status", "Green", "Red"),
                        List.of("Crime", "Target", "1,000, at the end 1,000", "950, at the end 950"),
                        List.of("Crime", "Definition", "Version 1", "Version 2")),
                texts(view));
    }

    @Test
    void newAndGoneMeasuresAreSaidInWordsAndUnchangedOnesNamed() {
        DifferencesView view = view(
                new Differences.Item("New one", "count", "new", List.of(), null, NOW),
                new Differences.Item("Old one", "count", "gone", List.of(), THEN, null),
                new Differences.Item("Same", "count", "unchanged", List.of(), THEN, THEN));

        assertEquals(
                List.of(
                        List.of("New one", "New", "Not in this report", "1,200 in 2019/20"),
                        List.of("Old one", "Gone", "900 in 2019/20", "Not in this report")),
                texts(view));
        assertEquals(List.of("Same"), view.unchanged());
    }

    private static DifferencesView view(Differences.Item... items) {
        return DifferencesView.of(SampleReport.view().report(), new Differences(false, List.of(items)));
    }

    private static List<List<String>> texts(DifferencesView view) {
        return view.table().rows().stream()
                .map(row -> row.cells().stream().map(Table.Cell::text).toList())
                .toList();
    }

    private static Differences.Figures figures(String actual, String rag, int target, int version) {
        BigDecimal asked = BigDecimal.valueOf(target);
        return new Differences.Figures(
                "2019/20", new BigDecimal(actual), true, rag, null, asked, asked, asked, version, version);
    }
}
