package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;
import org.junit.jupiter.api.Test;

/** Why a period that has not ended has no colour. */
class RunningReasonsTest {
    @Test
    void aTrendIsToldFromWholePeriodsAndTheForecastStays() {
        MeasureStatus trend = heading(Counted.measure(MeasureKind.DOWNWARD_TREND, null, null));

        assertEquals(WhiteReason.NOT_DUE, trend.running().whiteReason());
        assertTrue(trend.running()
                .explanation()
                .endsWith("it has no colour: a trend is told from periods that have ended."));
        assertNotNull(trend.forecast().value());
        assertNull(trend.forecast().probabilityOfMeeting());
    }

    @Test
    void aPlaceAmongOthersIsToldAtTheEnd() {
        Measure best = Counted.measure(
                MeasureKind.TOP_QUARTILE, null, Targets.comparators("E10000024", "E06000019", "E10000003"));

        MeasureStatus status = heading(best);

        assertEquals(WhiteReason.NOT_DUE, status.running().whiteReason());
        assertTrue(status.running().explanation().contains("known once the period has ended"));
        assertNotNull(status.forecast());
    }

    @Test
    void milestonesOfALaterYearAreNamed() {
        Measure steps = Counted.measure(
                MeasureKind.MILESTONES, "2016/17", Targets.milestones(Targets.step("2021-03-31", "30")));

        MeasureStatus status = heading(steps);

        assertEquals(WhiteReason.NOT_DUE, status.running().whiteReason());
        assertTrue(status.running()
                .explanation()
                .endsWith("it has no colour: its first milestone, 30 % less, is due on 31 March 2021."));
        assertNotNull(status.forecast());
    }

    @Test
    void aMissingBaselineIsNamedAndTheForecastStays() {
        MeasureStatus status = heading(Counted.measure(MeasureKind.REDUCE_ANY, "2011/12", null));

        assertEquals(WhiteReason.BASELINE_PENDING, status.running().whiteReason());
        assertTrue(status.running().explanation().contains("no complete figure for 2011/12 to compare it with"));
        assertNotNull(status.forecast());
    }

    @Test
    void aCollapsedMonthAfterTheBusinessDateIsIncomplete() {
        Measure monthly = Counted.measure(MeasureKind.REDUCE_ANY, Unit.COUNT, Period.Kind.MONTH, "2016/17", null);
        MeasureStatus month = Counted.status(monthly, collapsed("2018-04"), "2018-03-31");
        Measure quarterly = Counted.measure(MeasureKind.REDUCE_ANY, Unit.COUNT, Period.Kind.QUARTER, "2016/17", null);
        MeasureStatus quarter = Counted.status(quarterly, collapsed("2018/19-Q1"), "2018-03-31");

        assertEquals(WhiteReason.INCOMPLETE, month.running().whiteReason());
        assertEquals(WhiteReason.INCOMPLETE, quarter.running().whiteReason());
        assertTrue(
                month.running()
                        .explanation()
                        .contains("April 2018 is not complete: nottinghamshire-police sent 3 of the"
                                + " 120 records of crime for April 2018 that it declared"),
                month.running().explanation());
    }

    @Test
    void aPlansOwnThresholdsDecide() {
        Measure crime = Counted.measure(MeasureKind.REDUCE_ANY, "2016/17", null);
        KnownValues known = new KnownValues(Counted.months(
                "2016-04",
                "2018-08",
                month -> Counted.seasonal(month) * (month.isBefore(YearMonth.parse("2018-04")) ? 10 : 8)));
        LocalDate asOf = LocalDate.parse("2018-03-31");

        MeasureStatus usual =
                new StatusJudge(known).judge(Counted.plan(null, crime), asOf).get(0);
        MeasureStatus strict = new StatusJudge(known)
                .judge(Counted.plan(new Thresholds(1, 0), crime), asOf)
                .get(0);

        assertEquals(Rag.GREEN, usual.running().rag());
        assertEquals(Rag.AMBER, strict.running().rag());
        assertEquals(usual.forecast(), strict.forecast());
    }

    /** A hundred fewer than usual since April 2018, and known as the police declared them. */
    private static KnownValues collapsed(String period) {
        List<IndicatorValue> values = new ArrayList<>(Counted.months("2016-04", "2018-03", Counted::seasonal));
        values.add(Counted.value(Period.parse("2018-04"), "3", false));
        if (!period.equals("2018-04")) {
            values.add(Counted.value(Period.parse(period), "3", null));
        }
        FeedGaps gaps = new FeedGaps(
                new FeedMap(
                        Map.of(),
                        Map.of("nottinghamshire-police", new AreaCode("E23000018")),
                        Map.of(Counted.AREA, Set.of(Counted.AREA, new AreaCode("E23000018")))),
                List.of(new FeedMonth(
                        "nottinghamshire-police",
                        FeedContent.parse("crime"),
                        YearMonth.parse("2018-04"),
                        120L,
                        3,
                        false,
                        "declared",
                        null)));
        return new KnownValues(values, Map.of(), gaps);
    }

    private static MeasureStatus heading(Measure measure) {
        return Counted.status(
                measure, new KnownValues(Counted.months("2016-04", "2018-08", Counted::seasonal)), "2018-03-31");
    }
}
