package org.communitysafety.reporting.domain;

import static org.communitysafety.reporting.domain.BurglaryFigures.doubledMonths;
import static org.communitysafety.reporting.domain.BurglaryFigures.reduceAny;
import static org.communitysafety.reporting.domain.BurglaryFigures.usualMonths;
import static org.communitysafety.reporting.domain.BurglaryFigures.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.Standing.State;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

/** The main rule on the figures of a measure that is judged by the year, with its months or without. */
class MeasureWatchTest {
    private static final Measure RED_BY_CHANCE = reduceAny("350");
    private static final Measure GREEN = reduceAny("900");

    /** April 2016 to September 2018, about 30 a month, and the two whole years of it. */
    private static final List<IndicatorValue> TWO_YEARS_AND_A_HALF =
            and(usualMonths("2016-04", 30), List.of(value("2016/17", 360), value("2017/18", 360)));

    @Test
    void aSpikeOnARedMeasureFiresAndIsOverTwoUsualMonthsLater() {
        List<IndicatorValue> spike = with(TWO_YEARS_AND_A_HALF, value("2018-10", 90));

        Finding raised = look(RED_BY_CHANCE, "2018-03-31", spike);
        Finding over = look(RED_BY_CHANCE, "2018-03-31", and(spike, usualMonths("2018-11", 2)));

        assertEquals(State.FIRING, raised.standing().state());
        assertEquals(AlertKind.SIGNAL, raised.kind());
        assertEquals("RED", raised.evidence().words().get("rag"));
        assertEquals(State.CLEAR, over.standing().state());
        assertEquals(AlertReason.CLEAN_OBSERVATIONS, over.standing().reason());
    }

    @Test
    void aSecondSpikeWhileTheFirstIsOpenBeginsItAnew() {
        List<IndicatorValue> values = and(
                with(TWO_YEARS_AND_A_HALF, value("2018-10", 90)),
                and(usualMonths("2018-11", 1), List.of(value("2018-12", 95))));

        Finding finding = look(RED_BY_CHANCE, "2018-03-31", values);

        assertEquals(Period.parse("2018-12"), finding.standing().began());
        assertEquals("95", finding.evidence().numbers().get("signalFigure").toString());
    }

    @Test
    void aLastingDoublingOnAGreenMeasureIsTheNewLevelAfterTwoMonths() {
        Finding raised = look(GREEN, "2018-03-31", and(TWO_YEARS_AND_A_HALF, doubledMonths("2018-10", 2)));
        Finding settled = look(GREEN, "2018-03-31", and(TWO_YEARS_AND_A_HALF, doubledMonths("2018-10", 3)));

        assertEquals(State.FIRING, raised.standing().state());
        assertEquals(State.CLEAR, settled.standing().state());
        assertEquals(AlertReason.NEW_LEVEL, settled.standing().reason());
    }

    @Test
    void aSignalDoesNotWaitForTheYearThatThePlanIsSeenFrom() {
        Finding finding = look(GREEN, "2017-03-31", with(TWO_YEARS_AND_A_HALF, value("2018-10", 90, "b-1", "b-2")));

        assertEquals(State.FIRING, finding.standing().state());
        assertEquals("2018-10", finding.evidence().words().get("period"));
        assertEquals("90", finding.evidence().numbers().get("actual").toString());
        assertEquals("3", finding.evidence().numbers().get("indicatorVersion").toString());
        assertEquals(List.of("b-1", "b-2"), finding.evidence().figures().get("sampleEvents"));
    }

    @Test
    void theEvidenceIsOfThePeriodThatDecidesHoweverMuchCameAtOnce() {
        List<IndicatorValue> years =
                List.of(value("2016/17", 800), value("2017/18", 1300, "b-7"), value("2018/19", 850));

        Finding finding = look(reduceAny("900"), "2019-03-31", years);

        assertEquals(State.FIRING, finding.standing().state());
        assertEquals(AlertKind.TARGET_STATUS, finding.kind());
        assertEquals("2017/18", finding.evidence().words().get("period"));
        assertEquals("RED", finding.evidence().words().get("rag"));
        assertEquals("1300", finding.evidence().numbers().get("actual").toString());
        assertEquals(List.of("b-7"), finding.evidence().sampleEvents());
        assertTrue(finding.summary().contains("1,300"), finding.summary());
    }

    @Test
    void theFirstYearIsAChangeFromItsBaselineWhicheverWayItCame() {
        Finding finding = look(reduceAny("900"), "2017-03-31", List.of(value("2016/17", 1300)));

        assertEquals(State.FIRING, finding.standing().state());
        assertEquals(AlertReason.STATUS_WORSENED, finding.standing().reason());
    }

    @Test
    void monthsThatAreNotWholeAfterTheNewestMakeItStopped() {
        List<IndicatorValue> spike = with(TWO_YEARS_AND_A_HALF, value("2018-10", 90));
        IndicatorValue part = value(Targets.AREA, Period.parse("2018-11"), 3, false);

        assertTrue(look(GREEN, "2018-03-31", with(spike, part)).stopped());
        assertFalse(look(GREEN, "2018-03-31", spike).stopped());
    }

    private static Finding look(Measure measure, String asOf, List<IndicatorValue> values) {
        KnownValues known = new KnownValues(values);
        MeasureStatus status = new StatusJudge(known)
                .judge(Targets.plan(measure), LocalDate.parse(asOf))
                .get(0);
        return new MeasureWatch(Watched.USUAL).look(measure, AlertGroup.NONE, status, known);
    }

    private static List<IndicatorValue> with(List<IndicatorValue> values, IndicatorValue further) {
        return and(values, List.of(further));
    }

    private static List<IndicatorValue> and(List<IndicatorValue> values, List<IndicatorValue> further) {
        return Stream.concat(values.stream(), further.stream()).toList();
    }
}
