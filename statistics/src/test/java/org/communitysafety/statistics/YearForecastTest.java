package org.communitysafety.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communitysafety.statistics.YearForecast.Forecast;
import org.junit.jupiter.api.Test;

class YearForecastTest {

    private static final YearMonth APRIL = YearMonth.of(2018, 4);

    /** Twelve months from April: a summer high, 1,200 a year. */
    private static final double[] YEAR = {100, 110, 125, 135, 130, 115, 100, 90, 75, 70, 70, 80};

    private static Series years(int months) {
        double[] values = new double[months];
        for (int month = 0; month < months; month++) {
            values[month] = YEAR[month % 12];
        }
        return Series.of(APRIL, values);
    }

    /** Nottingham's anti-social behaviour, October 2018 to February 2019; the plan's year of 2018/19 ended at 14,840. */
    @Test
    void fiveWinterMonthsOfNottinghamGiveNoForecast() {
        double[] winter = {1226, 1160, 1011, 973, 1001};
        double shortcut = DocumentArithmetic.annualised(Arrays.stream(winter).sum(), winter.length);

        YearForecast.Outcome outcome = YearForecast.of(Series.of(YearMonth.of(2018, 10), winter), APRIL);

        assertEquals(12_890, shortcut, 5);
        assertTrue(shortcut < 14_840, "the shortcut would be green");
        assertEquals(Optional.empty(), outcome.forecast());
        assertEquals("there are fewer than 12 months of the measure's own history", outcome.reason());
    }

    @Test
    void theSeasonIsNotScaledAway() {
        Forecast forecast =
                YearForecast.of(years(28), APRIL.plusYears(2)).forecast().orElseThrow();

        assertEquals(470, forecast.soFar());
        assertEquals(4, forecast.monthsKnown());
        assertEquals(1200, forecast.value(), 25);
        assertTrue(forecast.low() < 1200 && 1200 < forecast.high());
        assertTrue(forecast.probabilityOfAtMost(1100) < 0.15);
        assertTrue(forecast.probabilityOfAtMost(1300) > 0.85);
        assertEquals(1, forecast.probabilityOfAtMost(1200) + forecast.probabilityOfAtLeast(1201), 1e-9);
        assertEquals(forecast.probabilityOfAtMost(1199), forecast.probabilityBelow(1200), 1e-9);
    }

    @Test
    void aMonthThatWasNeverSeenHasNoProfile() {
        List<Double> values = new ArrayList<>(years(16).values());
        values.set(4, null);

        YearForecast.Outcome outcome = YearForecast.of(new Series(APRIL, values, Set.of()), APRIL.plusYears(1));

        assertEquals(Optional.empty(), outcome.forecast());
        assertEquals("there is no seasonal profile: no August was seen before", outcome.reason());
    }

    @Test
    void aRecordingBreakTakesTheHistoryAway() {
        Series broken = new Series(APRIL, years(28).values(), Set.of(APRIL.plusMonths(20)));

        assertEquals(
                Optional.empty(), YearForecast.of(broken, APRIL.plusYears(2)).forecast());
    }

    @Test
    void aGapInTheYearGivesNoForecast() {
        List<Double> values = new ArrayList<>(years(28).values());
        values.set(25, null);

        YearForecast.Outcome outcome = YearForecast.of(new Series(APRIL, values, Set.of()), APRIL.plusYears(2));

        assertEquals("the figure of 2020-05 is missing", outcome.reason());
    }

    @Test
    void aFinishedYearIsItsOwnForecast() {
        Forecast forecast =
                YearForecast.of(years(24), APRIL.plusYears(1)).forecast().orElseThrow();

        assertEquals(1200, forecast.value());
        assertEquals(forecast.low(), forecast.high());
        assertEquals(1, forecast.probabilityOfAtMost(1200));
        assertEquals(0, forecast.probabilityBelow(1200));
    }

    @Test
    void anEmptySeriesHasNone() {
        assertEquals(
                Optional.empty(),
                YearForecast.of(new Series(APRIL, List.of(), Set.of()), APRIL).forecast());
    }

    @Test
    void sharesComeFromCompleteEarlierYears() {
        double[] expected = Arrays.stream(YEAR).map(month -> month / 1200).toArray();

        assertArrayEquals(
                expected, YearForecast.shares(years(30), APRIL.plusYears(2)).orElseThrow(), 1e-12);
        assertEquals(Optional.empty(), YearForecast.shares(years(11), APRIL.plusYears(1)));
    }
}
