package org.communitysafety.gateway.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.communitysafety.gateway.web.chart.Reading.Expected;
import org.communitysafety.gateway.web.chart.Reading.Mark;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpcChartTest {
    private static final Path NO_TARGET = new Path(List.of());

    @Test
    void eachFigureHasAMarkOfItsKind() {
        Drawing drawing = draw(readings(24), List.of(), NO_TARGET);

        assertEquals(21, circles(drawing, Ink.BLUE));
        assertEquals(1, circles(drawing, Ink.WHITE));
        assertEquals(1, drawing.in("csp-chart__marks", "path").size());
        assertEquals(
                "Month 20, outside the limits",
                drawing.in("csp-chart__marks", "title").get(0).getTextContent());
    }

    @Test
    void theLineBreaksWhereAFigureIsMissingOrKnownInPart() {
        Drawing drawing = draw(readings(24), List.of(), NO_TARGET);

        List<Integer> lengths = drawing.in("csp-chart__line", "polyline").stream()
                .map(line -> line.getAttribute("points").split(" ").length)
                .toList();

        assertEquals(List.of(10, 12), lengths);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 12, 13, 24, 60, 121, 240, 600})
    void howeverManyMonthsNothingOverlapsAndNothingStandsOutside(int months) {
        List<Flag> flags = IntStream.range(0, 12)
                .mapToObj(n -> new Flag(YearMonth.of(2001, 4).plusMonths(n / 2), n + 1, n % 2 == 0))
                .toList();
        Path target = new Path(List.of(new Path.Step(month(0), 84.9)));

        Drawing drawing = draw(readings(months), flags, target);

        for (String group : List.of(
                "csp-chart__across", "csp-chart__values", "csp-chart__names", "csp-chart__basis", "csp-chart__flags")) {
            assertApart(drawing.words(group));
        }
        double[] box = drawing.viewBox();
        for (Drawing.Box each : drawing.everything()) {
            assertTrue(
                    each.left() >= 0 && each.top() >= 0 && each.right() <= box[2] && each.bottom() <= box[3],
                    each.toString());
        }
        assertTrue(drawing.words("csp-chart__across").size() >= 1);
    }

    @Test
    void twentyYearsOfMonthsAreNamedByTheirAprils() {
        Drawing drawing = draw(readings(240), List.of(), NO_TARGET);

        List<String> names = drawing.words("csp-chart__across").stream()
                .map(Drawing.Box::what)
                .toList();

        assertEquals("Apr 02", names.get(0));
        assertEquals(10, names.size());
    }

    @Test
    void limitsHaveAStepWhereTheyStartAnewAndSayWhatTheyRestOn() {
        List<Reading> readings = new ArrayList<>(readings(12));
        IntStream.range(12, 18)
                .forEach(n -> readings.add(
                        new Reading(month(n), 40.0, Mark.ORDINARY, new Expected(1, 40, 30, 50, 33, 47), null)));
        List<LimitBasis> bases = List.of(
                new LimitBasis(month(0), month(10), true, 12, null),
                new LimitBasis(month(12), month(17), false, 6, month(12)));

        Drawing drawing =
                Drawing.of(new SpcChart("spc", "t", "d", "count", readings, bases, List.of(), NO_TARGET).draw());

        assertEquals(2, drawing.in("csp-chart__limits", "polygon").size());
        assertEquals(
                List.of("limits rest on these 12", "trial limits, on 6"),
                drawing.words("csp-chart__basis").stream()
                        .map(Drawing.Box::what)
                        .toList());
        assertEquals(1, drawing.in("csp-chart__basis", "line").size());
    }

    @Test
    void whatPeopleKnowIsNumberedInTheMonthItHappened() {
        List<Flag> flags = List.of(
                new Flag(YearMonth.of(2001, 6), 1, false),
                new Flag(YearMonth.of(2001, 6), 2, true),
                new Flag(YearMonth.of(1999, 1), 3, false));

        Drawing drawing = draw(readings(12), flags, NO_TARGET);

        assertEquals(2, drawing.words("csp-chart__flags").size());
        assertEquals(1, drawing.in("csp-chart__flags", "rect").size());
    }

    @Test
    void anAxisThatBeginsAboveNoughtIsKnownToBeCut() {
        assertTrue(chart(readings(12)).isCut());
        assertFalse(chart(List.of(new Reading(month(0), 0.0, Mark.ORDINARY, null, null)))
                .isCut());
    }

    private static void assertApart(List<Drawing.Box> words) {
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                assertFalse(words.get(i).overlaps(words.get(j)), words.get(i) + " and " + words.get(j));
            }
        }
    }

    private static long circles(Drawing drawing, String fill) {
        return drawing.in("csp-chart__marks", "circle").stream()
                .filter(each -> each.getAttribute("fill").equals(fill))
                .count();
    }

    /** Month 10 is missing, the last is known in part, month 20 is marked. */
    private static List<Reading> readings(int months) {
        return IntStream.range(0, months)
                .mapToObj(n -> {
                    if (n == 10) {
                        return new Reading(month(n), null, Mark.MISSING, null, null);
                    }
                    boolean last = n == months - 1 && n > 0;
                    return new Reading(
                            month(n),
                            n == 20 ? 1_400.0 : 1_000.0 + n % 7,
                            last ? Mark.INCOMPLETE : n == 20 ? Mark.CONCERN : Mark.ORDINARY,
                            last ? null : new Expected(0, 1_003, 990.25, 1_016, 995, 1_012),
                            n == 20 ? "Month 20, outside the limits" : null);
                })
                .toList();
    }

    private static Drawing draw(List<Reading> readings, List<Flag> flags, Path path) {
        int basis = Math.min(12, readings.size());
        List<LimitBasis> bases = List.of(new LimitBasis(month(0), month(basis - 1), basis == 12, basis, null));
        return Drawing.of(new SpcChart("spc", "t", "d", "count", readings, bases, flags, path).draw());
    }

    private static SpcChart chart(List<Reading> readings) {
        return new SpcChart("spc", "t", "d", "count", readings, List.of(), List.of(), NO_TARGET);
    }

    private static Period month(int n) {
        return Period.month(YearMonth.of(2001, 4).plusMonths(n));
    }
}
