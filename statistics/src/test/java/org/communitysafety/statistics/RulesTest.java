package org.communitysafety.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.communitysafety.statistics.ControlChart.Kind;
import org.communitysafety.statistics.ControlChart.Options;
import org.communitysafety.statistics.ControlChart.Point;
import org.junit.jupiter.api.Test;

/** Charts against published examples, and the rules on them. */
class RulesTest {

    private static final YearMonth FIRST = YearMonth.of(2019, 4);
    private static final Options ALL_POINTS = new Options(true, Integer.MAX_VALUE, false, Options.NHS_FACTOR);

    private static ControlChart xmr(double... values) {
        return ControlChart.of(Kind.XMR, Series.of(FIRST, values), null, ALL_POINTS);
    }

    private static ControlChart sized(Kind kind, double[] counts, double[] sizes, boolean laney) {
        Options options = new Options(true, Integer.MAX_VALUE, laney, Options.NHS_FACTOR);
        return ControlChart.of(kind, Series.of(FIRST, counts), Series.of(FIRST, sizes), options);
    }

    @Test
    void sevenRisingPointsAreATrendAtTheSeventh() {
        List<Point> points = xmr(1, 2, 3, 4, 5, 6, 7).points();

        assertTrue(points.get(6).fired().contains(Rule.TREND));
        assertTrue(points.get(6).rising());
        assertTrue(
                points.subList(0, 6).stream().noneMatch(point -> point.fired().contains(Rule.TREND)));
    }

    @Test
    void twoEqualNeighboursAreNoTrend() {
        assertTrue(xmr(1, 2, 3, 3, 4, 5, 6).points().stream()
                .noneMatch(point -> point.fired().contains(Rule.TREND)));
    }

    @Test
    void aMissingMonthEndsATrend() {
        Series gap = new Series(FIRST, Arrays.asList(1.0, 2.0, 3.0, null, 4.0, 5.0, 6.0, 7.0), Set.of());

        ControlChart chart = ControlChart.of(Kind.XMR, gap, null, ALL_POINTS);

        assertTrue(chart.points().stream().noneMatch(point -> point.fired().contains(Rule.TREND)));
        assertEquals(7, chart.points().size());
        assertTrue(Double.isNaN(chart.points().get(3).movingRange()));
    }

    @Test
    void twoOfThreeOnOppositeSidesDoNotCount() {
        double[] quiet = {10, 11, 9, 10, 11, 10, 9, 10, 11, 10, 9, 10};
        // Near limits lie at 10 ± 1.9 or so, limits at 10 ± 2.9.
        ControlChart same = locked(quiet, 12.4, 10, 12.4);
        ControlChart opposite = locked(quiet, 12.4, 10, 7.6);

        assertEquals(Optional.of(Rule.TWO_OF_THREE), same.newest().orElseThrow().rule());
        assertEquals(Optional.empty(), opposite.newest().orElseThrow().rule());
    }

    @Test
    void limitsStayAsTheFirstTwelvePointsMadeThem() {
        double[] quiet = {10, 11, 9, 10, 11, 10, 9, 10, 11, 10, 9, 10};
        ControlChart twelve = locked(quiet);
        ControlChart more = locked(quiet, 15, 16, 15, 17);

        assertEquals(
                twelve.newest().orElseThrow().upper(),
                more.newest().orElseThrow().upper());
        assertEquals(
                Optional.of(Rule.OUTSIDE_LIMITS), more.newest().orElseThrow().rule());
        assertFalse(more.current().orElseThrow().trial());
    }

    @Test
    void aRecordingBreakStartsItsOwnTrialLimits() {
        double[] values = DoubleStream.concat(DoubleStream.generate(() -> 10).limit(12), DoubleStream.of(30, 31, 30))
                .toArray();
        Series series = new Series(FIRST, DoubleStream.of(values).boxed().toList(), Set.of(FIRST.plusMonths(12)));

        ControlChart chart = ControlChart.of(Kind.XMR, series, null, Options.STANDARD);

        assertEquals(2, chart.phases().size());
        assertTrue(chart.current().orElseThrow().trial());
        assertEquals(30.33, chart.newest().orElseThrow().centre(), 0.01);
        assertEquals(Variation.Kind.UNKNOWN, Variation.of(chart, true).kind());
        assertEquals(Assurance.Kind.UNKNOWN, Assurance.of(chart, 20, true).kind());
    }

    @Test
    void theSamePointIsGoodOrBadByPolarity() {
        ControlChart risen = locked(new double[] {10, 11, 9, 10, 11, 10, 9, 10, 11, 10, 9, 10}, 20);

        assertEquals(Variation.Kind.CONCERN, Variation.of(risen, true).kind());
        assertEquals(Variation.Kind.IMPROVEMENT, Variation.of(risen, false).kind());
        assertEquals(Optional.of(Rule.OUTSIDE_LIMITS), Variation.of(risen, true).rule());
    }

    @Test
    void assuranceAsThePackageTestsHaveIt() {
        assertEquals(Assurance.Kind.PASS, Assurance.of(1, 3, 4, true).kind());
        assertEquals(Assurance.Kind.FAIL, Assurance.of(5, 7, 4, true).kind());
        assertEquals(Assurance.Kind.INCONSISTENT, Assurance.of(1, 5, 4, true).kind());
        assertEquals(Assurance.Kind.FAIL, Assurance.of(1, 3, 4, false).kind());
    }

    /** Montgomery, example 7.4: nonconformities in units of one size, 20 samples. */
    @Test
    void uChartOfMontgomerysExample() {
        double[] errors = {2, 3, 8, 1, 1, 4, 1, 4, 5, 1, 8, 2, 4, 3, 4, 1, 8, 3, 7, 4};
        double[] units = DoubleStream.generate(() -> 50).limit(20).toArray();

        Point point = sized(Kind.U, errors, units, false).newest().orElseThrow();

        assertEquals(0.074, point.centre(), 1e-9);
        assertEquals(0, point.lower());
        assertEquals(0.18941, point.upper(), 5e-6);
    }

    /** Montgomery, table 7.4: purchase orders in samples of changing size. */
    @Test
    void pChartOfMontgomerysTable() {
        double[] wrong = {12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9};
        double[] sizes = {
            100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120, 120, 110, 80, 80, 80, 90, 100, 100, 100, 100,
            90, 90
        };

        ControlChart chart = sized(Kind.P, wrong, sizes, false);

        assertEquals(0.09551, chart.points().get(0).centre(), 5e-6);
        assertEquals(0.18369, chart.points().get(0).upper(), 5e-6);
        assertEquals(0.19409, chart.points().get(1).upper(), 5e-6);
    }

    @Test
    void laneyWidensLimitsOnlyWhereFiguresSpreadMoreThanChance() {
        double[] sizes = DoubleStream.generate(() -> 10_000).limit(12).toArray();
        double[] wild = {900, 1100, 900, 1100, 900, 1100, 900, 1100, 900, 1100, 900, 1100};
        double[] tame = {1000, 1001, 1000, 1001, 1000, 1001, 1000, 1001, 1000, 1001, 1000, 1001};

        double ofWild = sized(Kind.P, wild, sizes, true).current().orElseThrow().inflation();

        assertEquals(200 / Math.sqrt(10_000 * 0.1 * 0.9) / 1.128, ofWild, 1e-9);
        assertEquals(1, sized(Kind.P, tame, sizes, true).current().orElseThrow().inflation());
    }

    private static ControlChart locked(double[] first, double... more) {
        double[] all = DoubleStream.concat(DoubleStream.of(first), DoubleStream.of(more))
                .toArray();
        return ControlChart.of(Kind.XMR, Series.of(FIRST, all), null, Options.STANDARD);
    }
}
