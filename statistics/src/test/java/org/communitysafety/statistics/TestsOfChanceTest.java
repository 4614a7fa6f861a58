package org.communitysafety.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Tests, scans and funnels against what their packages print. */
class TestsOfChanceTest {

    @Test
    void eTestAsPublished() {
        assertEquals(0.0884, PoissonETest.p(0, 3), 5e-5);
        assertEquals(0.1749, PoissonETest.p(6, 2), 5e-5);
        assertEquals(0.1648, PoissonETest.p(25, 16), 5e-5);
    }

    @Property(tries = 60)
    void eTestDoesNotCareWhichCountCameFirst(
            @ForAll @IntRange(max = 80) int one, @ForAll @IntRange(max = 80) int other) {
        double p = PoissonETest.p(one, other);

        assertEquals(p, PoissonETest.p(other, one), 1e-9);
        assertTrue(p >= 0 && p <= 1);
    }

    @Property(tries = 60)
    void equalRatesOverUnequalExposuresAreNoSignal(@ForAll @IntRange(min = 1, max = 400) int count) {
        assertTrue(PoissonETest.p(count, 3L * count, 1, 3) > 0.5);
    }

    @Test
    void twoProportionsByHand() {
        TwoProportions test = TwoProportions.test(40, 200, 60, 200);

        // pooled 0.25, error sqrt(0.25 · 0.75 · 0.01)
        assertEquals(0.1 / Math.sqrt(0.001875), test.z(), 1e-12);
        assertEquals(0.0209, test.p(), 5e-5);
    }

    @Test
    void funnelLimitsAsFunnelPlotRPrintsThem() {
        double[][] printed = {{15, 0.5596924, 1.649348}, {20, 0.6108260, 1.544419}, {30, 0.6746958, 1.427562}};
        for (double[] line : printed) {
            Interval limits = Funnel.limits(line[0], 0.95);
            assertEquals(line[1], limits.low(), 5e-8);
            assertEquals(line[2], limits.high(), 5e-7);
        }
        assertEquals(0.3862650, Funnel.limits(15, 0.998).low(), 5e-8);
        assertEquals(2.082907, Funnel.limits(15, 0.998).high(), 5e-7);
    }

    /** sin²(arcsin √p ± z / 2√n); at one half that is (1 ± sin(z / √n)) / 2. */
    @Test
    void funnelLimitsOfProportionsStayWithinZeroAndOne() {
        double[][] reckoned = {
            {0.5, 100, 0.4026280235, 0.5973719765},
            {0.2, 50, 0.1019927361, 0.3209088262},
            {0.98, 20, 0.8752244282, 1}
        };
        for (double[] line : reckoned) {
            Interval limits = Funnel.limits(line[0], line[1], 0.95, 0);
            assertEquals(line[2], limits.low(), 1e-9);
            assertEquals(line[3], limits.high(), 1e-9);
        }
        assertEquals(0.0588972094, Funnel.limits(0.2, 50, 0.998, 0).low(), 1e-9);
        assertTrue(Funnel.limits(0.2, 50, 0.95, 0.01).high()
                > Funnel.limits(0.2, 50, 0.95, 0).high());
    }

    @Test
    void overDispersionWidensAFunnel() {
        List<Funnel.Area> alike =
                IntStream.range(0, 20).mapToObj(i -> new Funnel.Area(100, 100)).toList();
        List<Funnel.Area> apart = IntStream.range(0, 20)
                .mapToObj(i -> new Funnel.Area(i % 2 == 0 ? 70 : 130, 100))
                .toList();
        double tauSquared = Funnel.tauSquared(apart);

        assertEquals(0, Funnel.tauSquared(alike));
        assertTrue(tauSquared > 0.015 && tauSquared < 0.03, "about 0.15²: " + tauSquared);
        assertTrue(Funnel.limits(100, 0.95, tauSquared).high()
                > Funnel.limits(100, 0.95).high());
    }

    /** The package ptools: 208 windows of two periods at 0.6; 260 weeks at 1, raised to one power more. */
    @Test
    void scanStatisticAsPublished() {
        assertEquals(0.039, ScanStatistic.atLeast(208, 1, 0.6, 6), 5e-4);
        assertEquals(0.487, ScanStatistic.atLeast(261, 1, 1, 6), 5e-4);
    }

    @Test
    void aBurstInOneAreaIsFoundAndTheSameEveryTime() {
        Map<String, Series> areas = areas();
        double[] burst =
                areas.get("a3").values().stream().mapToDouble(value -> value).toArray();
        burst[23] = 40;
        areas.put("a3", Series.of(YearMonth.of(2022, 1), burst));

        ClusterScan found = ClusterScan.newest(areas).orElseThrow();

        assertEquals(Set.of("a3"), found.areas());
        assertEquals(YearMonth.of(2023, 12), found.from());
        assertEquals(40, found.observed());
        assertTrue(found.p() < 0.0027);
        assertEquals(Optional.of(found), ClusterScan.newest(areas));
    }

    @Test
    void whatRisesEverywhereIsNoCluster() {
        Map<String, Series> areas = areas();
        areas.replaceAll((area, series) -> {
            double[] values =
                    series.values().stream().mapToDouble(value -> value).toArray();
            values[23] *= 3;
            return Series.of(series.first(), values);
        });

        assertTrue(ClusterScan.newest(areas).map(ClusterScan::p).orElse(1.0) > 0.05);
    }

    @Test
    void anAreaWithAMonthNotKnownTakesNoPart() {
        Map<String, Series> areas = areas();
        areas.put("gap", new Series(YearMonth.of(2022, 1), Collections.nCopies(24, null), Set.of()));

        assertEquals(Set.of("gap"), ClusterScan.newest(areas).orElseThrow().leftOut());
    }

    private static Map<String, Series> areas() {
        Map<String, Series> areas = new HashMap<>();
        for (int area = 0; area < 12; area++) {
            double[] values = new double[24];
            for (int month = 0; month < 24; month++) {
                values[month] = 10 + (area * 7 + month * 5) % 4;
            }
            areas.put("a" + area, Series.of(YearMonth.of(2022, 1), values));
        }
        return areas;
    }

    @Test
    void aTrendNeedsFivePeriods() {
        assertEquals(
                TrendTest.Trend.UNKNOWN,
                TrendTest.of(List.of(4.0, 3.0, 2.0, 1.0)).trend());
        assertEquals(
                TrendTest.Trend.DOWNWARD,
                TrendTest.of(List.of(50.0, 46.0, 43.0, 38.0, 36.0)).trend());
        assertEquals(
                TrendTest.Trend.NONE,
                TrendTest.of(List.of(50.0, 42.0, 53.0, 47.0, 51.0)).trend());
        assertEquals(
                TrendTest.Trend.UPWARD,
                TrendTest.of(List.of(1.0, 1.1, 1.2, 1.3, 50.0, 50.1, 50.2)).trend());
    }

    @Test
    void ranksFallIntoQuartiles() {
        assertEquals(1, Standing.of(10, 43).quartile());
        assertEquals(2, Standing.of(11, 43).quartile());
        assertEquals(4, Standing.of(43, 43).quartile());
        assertThrows(IllegalArgumentException.class, () -> Standing.of(44, 43));
    }
}
