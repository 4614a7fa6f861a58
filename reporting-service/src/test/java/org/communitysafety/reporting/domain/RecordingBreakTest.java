package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Counted.brokenIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;
import org.junit.jupiter.api.Test;

/** Counting changed between the baseline and now: what is compared across it is compared with nothing. */
class RecordingBreakTest {
    private static final List<IndicatorValue> DOUBLED =
            Counted.months("2016-04", "2019-03", month -> month.isBefore(YearMonth.parse("2018-04")) ? 100 : 200);

    @Test
    void aDoublingByNewCountingIsNoRed() {
        Measure crime = Counted.measure(MeasureKind.REDUCE_ANY, "2016/17", null);
        assertEquals(Rag.RED, judged(crime, SeriesBreaks.NONE).rag(), "without the break");

        Judgement judged = judged(crime, brokenIn("2018-04")).current();

        assertEquals(Rag.WHITE, judged.rag());
        assertEquals(WhiteReason.BASELINE_PENDING, judged.whiteReason());
        assertEquals(new BigDecimal("2400"), judged.actual());
        assertNull(judged.change());
        assertNull(judged.changePercent());
        assertNull(judged.gapToFinalTarget());
        assertNull(judged.trajectory());
        assertEquals(
                "Crime in Nottingham has no colour in 2018/19: counting changed in April 2018 (New counting rules), and"
                        + " the baseline of 2016/17 was counted the old way; the figure was 2,400.",
                judged(crime, brokenIn("2018-04")).explanation());
    }

    @Test
    void aPlanReBasedOnTheNewCountingIsJudgedAgain() {
        Measure rebased = Counted.measure(MeasureKind.REDUCE_ANY, "2017/18", null);

        assertEquals(Rag.WHITE, judged(rebased, brokenIn("2018-04")).rag());
        assertEquals(Rag.RED, judged(rebased, brokenIn("2017-04")).rag());
        assertNotNull(judged(rebased, brokenIn("2017-04")).current().change());
    }

    @Test
    void aFixedFigureIsStillReachedOrNot() {
        Measure atMost = Counted.measure(MeasureKind.AT_MOST, "2016/17", Targets.value("2000"));

        Judgement judged = judged(atMost, brokenIn("2018-04")).current();

        assertEquals(Rag.RED, judged.rag());
        assertNull(judged.change());
        assertEquals(new BigDecimal("400"), judged.gapToFinalTarget());
    }

    @Test
    void aTrendStopsAtTheNewestBreak() {
        List<IndicatorValue> falling = Counted.months("2010-04", "2019-03", month -> 2100 - month.getYear());
        Measure trend = Counted.measure(MeasureKind.DOWNWARD_TREND, null, null);
        assertEquals(
                Rag.GREEN,
                Counted.status(trend, new KnownValues(falling), "2019-03-31").rag());

        MeasureStatus status = Counted.status(trend, Counted.known(falling, brokenIn("2017-04")), "2019-03-31");

        assertEquals(WhiteReason.BASELINE_PENDING, status.current().whiteReason());
        assertTrue(
                status.explanation()
                        .contains(
                                "needs 5 complete figures in a row, and 2 are known since counting changed in April 2017"),
                status.explanation());
    }

    @Test
    void aReBaseStartsLimitsAnewAndLeavesEverythingElse() {
        Measure crime = Counted.measure(MeasureKind.REDUCE_ANY, "2016/17", null);
        SeriesBreaks shift = new SeriesBreaks(new TreeMap<>(), Set.of(YearMonth.parse("2018-04")));

        MeasureStatus before = judged(crime, SeriesBreaks.NONE);
        MeasureStatus after = judged(crime, shift);

        assertEquals(before.current(), after.current());
        assertEquals(before.periods(), after.periods());
        assertEquals(before.series().yearToDate(), after.series().yearToDate());
        assertEquals(before.forecast(), after.forecast());
        assertEquals(before.directionOfTravel(), after.directionOfTravel());
        assertNotEquals(before.series().variation(), after.series().variation());
        assertEquals(
                SeriesReview.VariationType.COMMON_CAUSE,
                after.series().variation().type());
    }

    private static MeasureStatus judged(Measure measure, SeriesBreaks breaks) {
        return Counted.status(measure, Counted.known(DOUBLED, breaks), "2019-03-31");
    }
}
