package org.communitysafety.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.communitysafety.statistics.SignalRule.Direction;
import org.communitysafety.statistics.SignalRule.Onset;
import org.communitysafety.statistics.SignalRule.Verdict;
import org.junit.jupiter.api.Test;

class SignalRuleTest {

    private static final YearMonth FIRST = YearMonth.of(2020, 4);

    /** Months around a level with a wave and a scatter of about the square root of twice the level; always the same ones. */
    private static double[] wave(int months, double level, double season, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[months];
        for (int month = 0; month < months; month++) {
            double expected = level * (1 + season * Math.sin(2 * Math.PI * month / 12));
            double scatter = random.nextDouble() + random.nextDouble() + random.nextDouble() + random.nextDouble() - 2;
            values[month] = Math.max(0, Math.rint(expected + Math.sqrt(2 * expected / 0.3333) * scatter));
        }
        return values;
    }

    private static double[] risingFrom(int from, double factor, double[] values) {
        double[] risen = values.clone();
        for (int month = from; month < risen.length; month++) {
            risen[month] = Math.rint(risen[month] * factor);
        }
        return risen;
    }

    @Test
    void aShiftThatStaysIsOneOnset() {
        Series series = Series.of(FIRST, risingFrom(27, 1.6, wave(36, 120, 0.2, 5)));

        assertEquals(List.of(new Onset(FIRST.plusMonths(27), Direction.RISE)), SignalRule.onsets(series));
    }

    @Test
    void aMonthThatStandsAloneIsOneOnsetAndNoNewLevel() {
        double[] values = wave(36, 120, 0.2, 5);
        values[27] *= 2;
        Series series = Series.of(FIRST, values);

        assertEquals(List.of(new Onset(FIRST.plusMonths(27), Direction.RISE)), SignalRule.onsets(series));
        assertEquals(120, SignalRule.judgeNewest(series).expected(), 30);
    }

    @Test
    void aSeasonThatWasSeenIsNoSignal() {
        Verdict verdict = SignalRule.judgeNewest(Series.of(FIRST, wave(28, 300, 0.3, 8)));

        assertEquals(Direction.NONE, verdict.direction());
        assertTrue(verdict.testable());
        assertTrue(verdict.seasonRemoved());
        assertEquals(27, verdict.baselineMonths());
        assertTrue(verdict.low() < verdict.expected() && verdict.expected() < verdict.high());
    }

    @Test
    void aVerdictSaysWhatItRestsOn() {
        Verdict verdict = SignalRule.judgeNewest(Series.of(FIRST, risingFrom(27, 2, wave(28, 120, 0.2, 5))));

        assertEquals(Direction.RISE, verdict.direction());
        assertEquals("above what the 27 months before foretell", verdict.reason());
        assertEquals("prediction-limit", verdict.rule());
        assertEquals(SignalRule.VERSION, verdict.version());
        assertTrue(verdict.z() > 3 && verdict.p() < 0.003 && verdict.dispersion() >= 1);
    }

    @Test
    void belowTwelveMonthsNothingIsSaid() {
        Verdict verdict = SignalRule.judgeNewest(Series.of(FIRST, risingFrom(11, 5, wave(12, 100, 0, 1))));

        assertFalse(verdict.testable());
        assertEquals("fewer than 12 months before it", verdict.reason());
        assertEquals(List.of(), SignalRule.onsets(Series.of(FIRST, risingFrom(11, 5, wave(12, 100, 0, 1)))));
    }

    @Test
    void aRecordingBreakStartsTheHistoryAnew() {
        List<Double> values = new ArrayList<>();
        for (double value : risingFrom(24, 3, wave(36, 100, 0, 1))) {
            values.add(value);
        }
        Series counted = new Series(FIRST, values, Set.of(FIRST.plusMonths(24)));

        assertEquals(List.of(), SignalRule.onsets(counted));
        assertFalse(SignalRule.judgeNewest(counted).testable());
        assertEquals(11, SignalRule.judgeNewest(counted).baselineMonths());
    }

    @Test
    void aMonthNotKnownIsNotJudgedAndHidesNothing() {
        double[] risen = risingFrom(28, 2, wave(32, 100, 0.2, 3));
        List<Double> values = new ArrayList<>();
        for (double value : risen) {
            values.add(value);
        }
        values.set(26, null);
        values.set(30, null);
        Series gaps = new Series(FIRST, values, Set.of());

        assertFalse(SignalRule.judgeNewest(gaps.firstMonths(31)).testable());
        assertEquals(List.of(new Onset(FIRST.plusMonths(28), Direction.RISE)), SignalRule.onsets(gaps));
    }

    @Test
    void zerosAndNothingButZerosAreSeries() {
        assertEquals(List.of(), SignalRule.onsets(Series.of(FIRST, new double[36])));
        assertEquals(List.of(), SignalRule.onsets(new Series(FIRST, Collections.nCopies(36, null), Set.of())));
        assertFalse(SignalRule.judgeNewest(Series.of(FIRST, -1, 2)).testable());
    }

    @Test
    void measuredValuesHaveASpreadOfTheirOwn() {
        double[] percentages = wave(30, 1000, 0, 4);
        for (int month = 0; month < percentages.length; month++) {
            percentages[month] = 60 + (percentages[month] - 1000) / 100.5;
        }
        double[] halved = percentages.clone();
        halved[29] = 30.3;

        assertEquals(
                Direction.NONE,
                SignalRule.judgeNewest(Series.of(FIRST, percentages)).direction());
        assertEquals(
                Direction.FALL, SignalRule.judgeNewest(Series.of(FIRST, halved)).direction());
    }

    @Property(tries = 100)
    void theNewestVerdictIsTheOnsetThatTheWholeSeriesHas(@ForAll @IntRange(max = 10_000) int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = wave(36, 5 + random.nextInt(300), 0.3 * random.nextDouble(), seed);
        Series series = Series.of(FIRST, risingFrom(13 + random.nextInt(22), 0.3 + 2 * random.nextDouble(), values));

        for (Onset onset : SignalRule.onsets(series)) {
            int month = (int) FIRST.until(onset.month(), ChronoUnit.MONTHS);
            assertEquals(
                    onset.direction(),
                    SignalRule.judgeNewest(series.firstMonths(month + 1)).direction());
        }
    }

    @Property(tries = 50)
    void whatHappensLaterDoesNotChangeWhatWasSaid(@ForAll @IntRange(max = 10_000) int seed) {
        Series series = Series.of(FIRST, wave(36, 80, 0.3, seed));
        List<Onset> early = SignalRule.onsets(series.firstMonths(26));

        List<Onset> all = SignalRule.onsets(series);

        assertEquals(early, all.subList(0, early.size()));
    }

    @Test
    void hugeCountsAreJudgedToo() {
        assertEquals(
                Direction.RISE,
                SignalRule.judgeNewest(Series.of(FIRST, risingFrom(27, 1.6, wave(28, 2_000_000, 0.1, 5))))
                        .direction());
    }
}
