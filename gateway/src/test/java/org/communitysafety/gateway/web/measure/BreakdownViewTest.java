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
        assertEquals("Basford drives it most: +12, where the whole has +10.", view.driver());
    }

    @Test
    void ofAFallThePartThatFellMost() {
        BreakdownView view = view(part("All", 40, 60), PARTS);

        assertEquals(List.of("All", "Aspley", "Clifton", "Basford", "Dales"), names(view));
        assertEquals("Aspley drives it most: −5, where the whole has −20.", view.driver());
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

        assertEquals("Small,Suppressed,,", view.table().csv().split("\r\n")[2]);
        assertNull(view.driver());
    }

    private static BreakdownView view(Part whole, List<Part> parts) {
        return BreakdownView.of(new BreakdownView.Of("areas", "By area", "Area", whole, "count", "/file"), parts);
    }

    private static List<String> names(BreakdownView view) {
        return view.table().rows().stream()
                .map(row -> row.cells().get(0).text())
                .toList();
    }

    private static Part part(String name, int now, int before) {
        YearBefore year = new YearBefore("2019-01", number(before), true, number(now - before), null);
        return new Part(name, null, new Value("W", "2020-01", number(now), false, true, false, null, year));
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }
}
