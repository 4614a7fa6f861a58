package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;
import org.junit.jupiter.api.Test;

/** Measures judged by month, counted from incidents, compared with the same month of the baseline year. */
class MonthJudgementTest {
    private static final Measure BURGLARY = burglary(null);

    @Test
    void aMonthIsComparedWithTheSameMonthOfTheBaselineYear() {
        KnownValues values = Nottingham.known(
                count("2018-10", "400", true), count("2018-11", "900", true), count("2020-10", "370", true));

        Judgement judged = Nottingham.status(BURGLARY, values, "2020-10-31").current();

        assertEquals(Period.parse("2018-10"), judged.baselinePeriod());
        assertEquals(new BigDecimal("380"), judged.trajectory(), "400 less 10 % by two steps of four");
        assertEquals(new BigDecimal("360"), judged.finalTarget());
        assertEquals(Rag.GREEN, judged.rag());
    }

    @Test
    void monthsBeforeAprilBelongToTheSecondHalfOfTheBaselineYear() {
        KnownValues values = Nottingham.known(count("2019-02", "100", true), count("2021-02", "96", true));

        Judgement judged = Nottingham.status(BURGLARY, values, "2021-02-28").current();

        assertEquals(Period.parse("2019-02"), judged.baselinePeriod());
        assertEquals(new BigDecimal("95"), judged.trajectory());
        assertEquals(Rag.RED, judged.rag());
    }

    @Test
    void aBaselineMonthThatIsNotCompleteIsNoBaseline() {
        KnownValues values = Nottingham.known(count("2018-10", "40", false), count("2020-10", "370", true));

        Judgement judged = Nottingham.status(BURGLARY, values, "2020-10-31").current();

        assertEquals(WhiteReason.BASELINE_PENDING, judged.whiteReason());
        assertNull(judged.baseline());
    }

    @Test
    void aYearsPublishedFigureIsNeverScaledToAMonth() {
        Measure published = burglary(new BigDecimal("4800"));

        Judgement judged = Nottingham.status(published, Nottingham.known(count("2020-10", "370", true)), "2020-10-31")
                .current();

        assertEquals(WhiteReason.BASELINE_PENDING, judged.whiteReason());
    }

    @Test
    void aSeasonalTrajectoryDividesAYearsFigureAsEarlierYearsWere() {
        Measure seasonal = burglary(new BigDecimal("4800"), Targets.reading(null, Terms.Trajectory.SEASONAL));
        IndicatorValue[] values = Stream.concat(
                        Period.parse("2019/20").months().stream()
                                .map(month -> count(month.toString(), month.getMonthValue() == 10 ? "45" : "5", true)),
                        Stream.of(count("2020-10", "1900", true)))
                .toArray(IndicatorValue[]::new);

        Judgement judged = Nottingham.status(seasonal, Nottingham.known(values), "2020-10-31")
                .current();

        assertEquals(new BigDecimal("2160"), judged.baseline(), "45 of 100 in October");
        assertEquals(new BigDecimal("2052"), judged.trajectory(), "less 10 % by two steps of four");
        assertEquals(Rag.GREEN, judged.rag());
    }

    @Test
    void aDeadFeedIsNoDataAndNeverZero() {
        KnownValues values = Nottingham.known(count("2018-10", "400", true));

        Judgement judged = Nottingham.status(BURGLARY, values, "2020-10-31").current();

        assertEquals(WhiteReason.NO_DATA, judged.whiteReason());
        assertNull(judged.actual());
    }

    @Test
    void anEmptiedCellOfACompleteFeedIsZero() {
        IndicatorValue emptied = value("2020-10", null, true, true);
        IndicatorValue unknown = value("2020-10", null, null, true);

        assertEquals(BigDecimal.ZERO, emptied.figure());
        assertNull(unknown.figure());
    }

    @Test
    void everyFinishedMonthFromTheBaselineYearOnIsListed() {
        MeasureStatus status = Nottingham.status(BURGLARY, Nottingham.known(), "2019-06-30");

        assertEquals(15, status.periods().size());
        assertEquals(Period.parse("2018-04"), status.periods().get(0).period());
        assertEquals(Period.parse("2019-06"), status.periods().get(14).period());
    }

    private static IndicatorValue count(String month, String figure, Boolean complete) {
        return value(month, figure, complete, false);
    }

    private static IndicatorValue value(String month, String figure, Boolean complete, boolean absent) {
        return new IndicatorValue(
                BURGLARY.keyOf(Nottingham.AREA, Period.parse(month)),
                1,
                Unit.COUNT,
                null,
                null,
                figure == null ? null : new BigDecimal(figure),
                absent,
                false,
                complete,
                "declared",
                false,
                false,
                null,
                1,
                null,
                List.of(),
                null);
    }

    private static Measure burglary(BigDecimal baseline) {
        return burglary(baseline, null);
    }

    private static Measure burglary(BigDecimal baseline, Terms terms) {
        return new Measure(
                "burglary",
                "Burglary",
                "reduce-burglary",
                "priority",
                "burglary",
                ValueSource.EVENTS,
                null,
                MeasureKind.REDUCE_BY_PERCENT,
                Polarity.LOWER_IS_BETTER,
                Unit.COUNT,
                BigDecimal.TEN,
                null,
                Period.Kind.MONTH,
                new Baseline(Period.parse("2018/19"), baseline),
                LocalDate.parse("2019-04-01"),
                LocalDate.parse("2023-03-31"),
                null,
                terms);
    }
}
