package org.communitysafety.gateway.web.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.List;
import org.communitysafety.gateway.web.measure.BreakdownView.Part;
import org.communitysafety.gateway.web.measure.ValuesAnswer.Value;
import org.communitysafety.gateway.web.measure.ValuesAnswer.YearBefore;
import org.junit.jupiter.api.Test;

class BreakdownViewTest {
    private static final List<Part> PARTS = List.of(
            part("Aspley", 30, 35), part("Basford", 20, 8), part("Clifton", 9, 6), new Part("Dales", null, null));

    @Test
    void thePartThatDrivesARiseComesFirst() {
        BreakdownView view = view(part("All", 59, 49), PARTS);

        assertEquals(List.of("All", "Basford", "Clifton", "Aspley", "Dales"), names(view));
        assertEquals(
                "Basford drives it most of those that can be compared: +12, where the whole has +10.", view.driver());
    }

    @Test
    void ofAFallThePartThatFellMost() {
        BreakdownView view = view(part("All", 40, 60), PARTS);

        assertEquals(List.of("All", "Aspley", "Clifton", "Basford", "Dales"), names(view));
        assertEquals(
                "Aspley drives it most of those that can be compared: −5, where the whole has −20.", view.driver());
    }

    @Test
    void aSuppressedPartSaysSoAndTakesItsComparisonWithIt() {
        Value hidden = new Value(
                "W",
                "2020-01",
                null,
                true,
                true,
                false,
                null,
                new YearBefore("2019-01", number(4), true, number(1), null));

        BreakdownView view = view(part("All", 40, 60), List.of(new Part("Small", null, hidden)));

        assertEquals(
                "Small,Suppressed,\"Not said, because the number is small\",,",
                view.table().csv().split("\r\n")[2]);
        assertNull(view.driver());
    }

    @Test
    void whereEveryPartCanBeComparedTheSentenceHasNoReserve() {
        BreakdownView view = view(part("All", 59, 49), PARTS.subList(0, 3));

        assertEquals("Basford drives it most: +12, where the whole has +10.", view.driver());
    }

    @Test
    void noPartDrivesWhatIsNoSumOfItsParts() {
        BreakdownView view = view(part("All", 59, 49), PARTS, false);

        assertEquals("Basford", names(view).get(1));
        assertNull(view.driver());
    }

    @Test
    void aPartThatIsNotKnownToBeWholeOrWasNotTheYearBeforeIsNotSaidToDrive() {
        Part whole = part("All", 59, 49);
        Part second = part("Clifton", 9, 6);

        assertNull(
                view(whole, List.of(part("Basford", 20, 8, null, true), second)).driver());
        assertNull(
                view(whole, List.of(part("Basford", 20, 8, true, null), second)).driver());
        assertNull(view(part("All", 59, 49, null, true), PARTS).driver());
    }

    @Test
    void tableAndFileSayHowCompleteEachPartIs() {
        List<Part> parts = List.of(
                part("Basford", 20, 8),
                part("Clifton", 9, 6, null, true),
                part("Dunkirk", 5, 5, false, true),
                new Part("Elsewhere", null, null));

        BreakdownView view = view(part("All", 59, 49), parts);

        assertEquals(
                """
                Area,Figure,Completeness,Same period last year,Change on it
                All,59,Complete,49,10
                Basford,20,Complete,8,12
                Clifton,9,Not known to be complete,6,3
                Dunkirk,5,Not complete,5,0
                Elsewhere,,No figure,,
                """,
                view.table().csv().replace("\r\n", "\n"));
        assertEquals("Not complete", view.table().rows().get(3).cells().get(2).text());
    }

    private static BreakdownView view(Part whole, List<Part> parts) {
        return view(whole, parts, true);
    }

    private static BreakdownView view(Part whole, List<Part> parts, boolean isSum) {
        return BreakdownView.of(
                new BreakdownView.Of("areas", "By area", "Area", whole, "count", isSum, "/file"), parts);
    }

    private static List<String> names(BreakdownView view) {
        return view.table().rows().stream()
                .map(row -> row.cells().get(0).text())
                .toList();
    }

    private static Part part(String name, int now, int before) {
        return part(name, now, before, true, true);
    }

    private static Part part(String name, int now, int before, Boolean complete, Boolean completeBefore) {
        YearBefore year = new YearBefore("2019-01", number(before), completeBefore, number(now - before), null);
        return new Part(name, null, new Value("W", "2020-01", number(now), false, complete, false, null, year));
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }
}
