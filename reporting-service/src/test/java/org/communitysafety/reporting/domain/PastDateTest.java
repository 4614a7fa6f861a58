package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.junit.jupiter.api.Test;

/** Three whole years are known, and somebody asks how it stood in the middle of the last of them. */
class PastDateTest {
    private static final Measure CRIME = Counted.measure(MeasureKind.REDUCE_ANY, "2016/17", null);
    private static final LocalDate THEN = LocalDate.parse("2018-09-30");

    @Test
    void nothingAfterAPastDateIsUsedOfTheRunningYear() {
        MeasureStatus then = Counted.status(CRIME, known().until(THEN), "2018-09-30");

        assertEquals(Period.parse("2018/19"), then.running().period());
        assertEquals(firstHalf(), then.running().actual());
        assertNull(then.running().complete());
        assertTrue(
                then.running().explanation().contains("after 6 of 12 months of 2018/19"),
                then.running().explanation());
        assertTrue(then.forecast().low().compareTo(then.forecast().high()) < 0, "six months are still to come");
    }

    @Test
    void comparisonsEndAtThePastDate() {
        SeriesReview then =
                Counted.status(CRIME, known().until(THEN), "2018-09-30").series();

        assertEquals(YearMonth.parse("2018-09"), then.yearToDate().to());
        assertEquals(YearMonth.parse("2018-09"), then.rolling12().to());
    }

    @Test
    void aJumpAfterThePastDateChangesNothingThatIsSaidOfIt() {
        List<IndicatorValue> jumped = Counted.months(
                "2016-04",
                "2019-03",
                month -> Counted.seasonal(month) * (month.isAfter(YearMonth.parse("2018-09")) ? 5 : 1));

        assertEquals(
                Counted.status(CRIME, known().until(THEN), "2018-09-30"),
                Counted.status(CRIME, new KnownValues(jumped).until(THEN), "2018-09-30"));
    }

    @Test
    void aRecordingBreakThatBeganLaterIsNotKnownThen() {
        List<IndicatorValue> values = Counted.months("2016-04", "2019-03", Counted::seasonal);

        assertEquals(
                Counted.status(CRIME, new KnownValues(values).until(THEN), "2018-09-30"),
                Counted.status(
                        CRIME,
                        Counted.known(values, Counted.brokenIn("2018-12")).until(THEN),
                        "2018-09-30"));
    }

    @Test
    void theBusinessDateItselfStillShowsTheLaterMonthsOfTheRunningYear() {
        List<IndicatorValue> values = new ArrayList<>(Counted.months("2016-04", "2018-11", Counted::seasonal));

        MeasureStatus today = Counted.status(CRIME, new KnownValues(values), "2018-03-31");

        assertTrue(today.running().explanation().contains("after 8 of 12 months of 2018/19"));
        assertEquals(
                Rag.WHITE,
                Counted.status(CRIME, new KnownValues(List.of()), "2018-03-31").rag());
    }

    @Test
    void whoIsThereIsNotAddedUpOverTheMonths() {
        List<IndicatorValue> values = Counted.months("2016-04", "2019-03", Counted::seasonal);
        KnownValues members =
                new KnownValues(values, Map.of(), FeedGaps.NONE, Set.of(CRIME.indicator()), AgencyNames.NONE);
        SeriesReview review = Counted.status(CRIME, members, "2019-03-31").series();

        assertNull(review.yearToDate());
        assertNull(review.rolling12());
        assertTrue(isKnownOf("2018/19", known().until(THEN)));
        assertFalse(isKnownOf("2018/19", members.until(THEN)));
    }

    private static boolean isKnownOf(String period, KnownValues values) {
        return values.in(Counted.CELL).anyMatch(value -> value.key().period().equals(Period.parse(period)));
    }

    private static BigDecimal firstHalf() {
        int sum = 0;
        for (YearMonth month = YearMonth.parse("2018-04");
                month.isBefore(YearMonth.parse("2018-10"));
                month = month.plusMonths(1)) {
            sum += Counted.seasonal(month);
        }
        return Figures.plain(BigDecimal.valueOf(sum));
    }

    private static KnownValues known() {
        return new KnownValues(Counted.months("2016-04", "2019-03", Counted::seasonal));
    }
}
