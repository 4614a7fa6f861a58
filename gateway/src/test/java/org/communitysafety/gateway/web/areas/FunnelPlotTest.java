package org.communitysafety.gateway.web.areas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.communitysafety.gateway.web.areas.Answers.Place;
import org.junit.jupiter.api.Test;

class FunnelPlotTest {
    private static final Pattern AT = Pattern.compile(" (?:cx|x|x1|x2|cy|y|y1|y2)=\"(-?[0-9.]+)\"");
    private static final FunnelPlot PLOT = new FunnelPlot(
            new Answers.Funnel(
                    0.01,
                    List.of(
                            new Place("E05000001", 5, 1_000, 0.005, 0.004, 0.018, 0.001, 0.024, "within"),
                            new Place("E05000002", 90, 3_000, 0.03, 0.006, 0.014, 0.005, 0.016, "high"),
                            new Place("E05000003", 62, 9_000, 0.0069, 0.008, 0.012, 0.0065, 0.0135, "low-watch")),
                    List.of("E05000004")),
            "Crime per 1,000 residents",
            BigDecimal.valueOf(1_000),
            Map.of("E05000001", "Alder", "E05000002", "Birch <b>", "E05000004", "Damson"));

    @Test
    void itNamesTheAreasThatReallyDifferAndThoseLeftOut() {
        assertEquals("Really higher than the others: Birch <b>. ", PLOT.finding());
        assertEquals("Left out, because their figure is missing or not complete: Damson.", PLOT.left());
    }

    @Test
    void everyAreaIsDrawnOnceInsideThePicture() {
        String drawing = PLOT.draw().toString();

        assertEquals(1, count(drawing, "<circle"));
        assertEquals(2, count(drawing, "<path"));
        assertEquals(5, count(drawing, "<polyline"));
        assertFalse(drawing.contains("<b>"), drawing);
        Matcher at = AT.matcher(drawing);
        while (at.find()) {
            double value = Double.parseDouble(at.group(1));
            assertTrue(value >= 0 && value <= 900, at.group());
        }
    }

    @Test
    void itsTableHasTheLimitsInTheSameUnitAndThoseThatDifferFirst() {
        String csv = PLOT.table().csv();

        assertTrue(
                csv.startsWith("Area,Counted,Out of,\"Rate per 1,000\",95% limits,99.8% limits,Beside others\r\n"
                        + "Birch <b>,90,3000,30,6 to 14,5 to 16,Higher than its size explains\r\n"
                        + "E05000003,62,9000,6.9"),
                csv);
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
