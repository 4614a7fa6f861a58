package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.Nottingham.ASB;
import static org.communitysafety.reporting.domain.Nottingham.CRIME;
import static org.communitysafety.reporting.domain.Nottingham.SUBSTANCE;
import static org.communitysafety.reporting.domain.Nottingham.SURVEY;
import static org.communitysafety.reporting.domain.Nottingham.YEAR_19;
import static org.communitysafety.reporting.domain.Nottingham.YEAR_20;
import static org.communitysafety.reporting.domain.Nottingham.incomplete;
import static org.communitysafety.reporting.domain.Nottingham.known;
import static org.communitysafety.reporting.domain.Nottingham.reported;
import static org.communitysafety.reporting.domain.Nottingham.status;
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

class StatusJudgeTest {
    @Test
    void anyReductionMeansBelowTheBaselineNotEqualToIt() {
        assertEquals(
                Rag.RED,
                status(CRIME, known(reported(CRIME, YEAR_19, "37486")), "2020-03-31")
                        .rag());
        assertEquals(
                Rag.GREEN,
                status(CRIME, known(reported(CRIME, YEAR_19, "37485")), "2020-03-31")
                        .rag());
    }

    @Test
    void theTrajectoryIsAStraightLineByYearAndStaysAtItsEnd() {
        assertEquals(
                "13912.5 12985 12057.5 11130 11130",
                String.join(
                        " ",
                        Stream.of("2019/20", "2020/21", "2021/22", "2022/23", "2023/24")
                                .map(year -> asked(ASB, "14840", year))
                                .map(BigDecimal::toPlainString)
                                .toList()));
        assertEquals(new BigDecimal("7.4375"), asked(SURVEY, "8.5", "2020/21"));
    }

    @Test
    void reachingTheTrajectoryExactlyIsMet() {
        assertEquals(
                Rag.GREEN,
                status(ASB, known(reported(ASB, YEAR_20, "12985.0")), "2021-03-31")
                        .rag());
    }

    @Test
    void maintainToleratesFivePerCentOnTheAdverseSideOnly() {
        assertEquals(
                Rag.GREEN,
                status(SUBSTANCE, known(reported(SUBSTANCE, YEAR_19, "20.805")), "2020-03-31")
                        .rag());
        assertEquals(
                Rag.RED,
                status(SUBSTANCE, known(reported(SUBSTANCE, YEAR_19, "20.804")), "2020-03-31")
                        .rag());
        assertEquals(
                Rag.GREEN,
                status(SUBSTANCE, known(reported(SUBSTANCE, YEAR_19, "99")), "2020-03-31")
                        .rag());
    }

    @Test
    void maintainingALowFigureToleratesARise() {
        Measure low = changed(SUBSTANCE, Polarity.LOWER_IS_BETTER);

        assertEquals(
                Rag.GREEN,
                status(low, known(reported(low, YEAR_19, "22.995")), "2020-03-31")
                        .rag());
        assertEquals(
                Rag.RED,
                status(low, known(reported(low, YEAR_19, "22.996")), "2020-03-31")
                        .rag());
    }

    @Test
    void incompleteIsNotGreenAndNeitherIsUnknown() {
        for (Boolean complete : new Boolean[] {false, null}) {
            Judgement judged = status(CRIME, known(incomplete(CRIME, YEAR_19, "1000", complete)), "2020-03-31")
                    .current();

            assertEquals(WhiteReason.INCOMPLETE, judged.whiteReason());
            assertEquals(new BigDecimal("1000"), judged.actual());
            assertNull(judged.changePercent(), "part of a figure compares with nothing");
            assertNull(judged.signal().present());
        }
    }

    @Test
    void aReportedFigureIsNotDueForAQuarterAndThenMissing() {
        assertEquals(
                WhiteReason.NOT_DUE,
                status(CRIME, known(), "2020-06-30").current().whiteReason());
        assertEquals(
                WhiteReason.NO_DATA,
                status(CRIME, known(), "2020-07-01").current().whiteReason());
    }

    @Test
    void periodsBeforeTheAssessmentAreShownAndNotJudged() {
        assertEquals(
                WhiteReason.NOT_STARTED,
                status(CRIME, known(), "2019-03-31").current().whiteReason());
    }

    @Test
    void anotherAgencysOrACountedFigureNeverStandsIn() {
        IndicatorValue counted = new IndicatorValue(
                new ValueKey(CRIME.indicator(), Nottingham.AREA, YEAR_19, ValueSource.EVENTS, null),
                1,
                Unit.COUNT,
                null,
                null,
                BigDecimal.ONE,
                false,
                false,
                true,
                null,
                false,
                false,
                null,
                1,
                null,
                List.of(),
                null);

        assertEquals(
                WhiteReason.NO_DATA,
                status(CRIME, known(counted), "2021-03-30").current().whiteReason());
    }

    @Test
    void aRunningPeriodWithoutMonthsIsShownWithoutAColour() {
        MeasureStatus status = status(
                CRIME,
                known(reported(CRIME, YEAR_19, "34747"), incomplete(CRIME, YEAR_20, "9000", false)),
                "2020-10-15");

        assertEquals(YEAR_19, status.current().period());
        assertEquals(YEAR_20, status.running().period());
        assertEquals(new BigDecimal("9000"), status.running().actual());
        assertEquals(Rag.WHITE, status.running().rag());
        assertNull(status(CRIME, known(), "2020-03-31").running());
    }

    @Test
    void withoutABaselineTheColourIsPending() {
        Measure pending = with(CRIME, null);

        Judgement judged = status(pending, known(reported(pending, YEAR_19, "34747")), "2020-03-31")
                .current();

        assertEquals(WhiteReason.BASELINE_PENDING, judged.whiteReason());
        assertEquals(new BigDecimal("34747"), judged.actual());
    }

    @Test
    void directionOfTravelIsUnknownWhereItCannotBeTested() {
        KnownValues rates = known(reported(SURVEY, YEAR_19, "9.2"), reported(SURVEY, YEAR_20, "8.1"));
        KnownValues counts = known(reported(CRIME, YEAR_19, "34747"), reported(CRIME, YEAR_20, "34800"));

        assertEquals(
                DirectionOfTravel.UNKNOWN, status(SURVEY, rates, "2021-03-31").directionOfTravel());
        assertEquals(
                DirectionOfTravel.STABLE, status(CRIME, counts, "2021-03-31").directionOfTravel());
        assertEquals(
                DirectionOfTravel.UNKNOWN, status(CRIME, counts, "2022-03-31").directionOfTravel());
    }

    @Test
    void theProbabilityBelongsToAStatisticOfVarianceTwo() {
        Signal signal = new SignalTest(Unit.COUNT, 1)
                .between(
                        SignalTest.Figure.of(BigDecimal.valueOf(10_000)),
                        SignalTest.Figure.of(new BigDecimal("10279.10")));

        assertEquals(0.0501, signal.p(), 0.0002, "z/√2 = 1.96");
        assertEquals(false, signal.present());
    }

    @Test
    void aRateWithItsCountsIsTested() {
        SignalTest.Figure before = proportion("10", "100", "1000");
        SignalTest.Figure now = proportion("16", "160", "1000");

        Signal signal = new SignalTest(Unit.PERCENT, 1).between(before, now);

        assertEquals("two-proportion-z", signal.rule());
        assertEquals(3.989, signal.z(), 0.001);
        assertEquals(true, signal.present());
    }

    private static SignalTest.Figure proportion(String value, String numerator, String denominator) {
        return new SignalTest.Figure(new BigDecimal(value), new BigDecimal(numerator), new BigDecimal(denominator));
    }

    private static BigDecimal asked(Measure measure, String baseline, String year) {
        MeasureFigures none = new MeasureFigures(measure, Nottingham.AREA, known());
        return new BaselineAim(measure, none)
                .goal(new BigDecimal(baseline), Period.parse(year))
                .value();
    }

    private static Measure changed(Measure measure, Polarity polarity) {
        return new Measure(
                measure.id(),
                measure.title(),
                measure.target(),
                measure.priority(),
                measure.indicator(),
                measure.source(),
                measure.agency(),
                measure.kind(),
                polarity,
                measure.unit(),
                measure.percent(),
                measure.toleranceRelative(),
                measure.judgedBy(),
                measure.baseline(),
                measure.assessedFrom(),
                measure.assessedTo(),
                null,
                null);
    }

    private static Measure with(Measure measure, Baseline baseline) {
        return new Measure(
                measure.id(),
                measure.title(),
                measure.target(),
                measure.priority(),
                measure.indicator(),
                measure.source(),
                measure.agency(),
                measure.kind(),
                measure.polarity(),
                measure.unit(),
                measure.percent(),
                measure.toleranceRelative(),
                measure.judgedBy(),
                baseline,
                LocalDate.parse("2019-04-01"),
                measure.assessedTo(),
                null,
                null);
    }
}
