package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.junit.jupiter.api.Test;

class SeriesReadingTest {
    @Test
    void aMonthThatIsNotCompleteIsNotKnown() {
        MonthlySeries months =
                months(counted("2018-04", "10", true), counted("2018-05", "11", false), counted("2018-06", "12", null));

        assertEquals(BigDecimal.TEN, months.valueIn(YearMonth.parse("2018-04")));
        assertNull(months.valueIn(YearMonth.parse("2018-05")));
        assertNull(months.valueIn(YearMonth.parse("2018-06")));
        assertEquals(YearMonth.parse("2018-04"), months.last().orElseThrow());
        assertEquals(YearMonth.parse("2018-05"), months.lastJudged().orElseThrow());
    }

    @Test
    void aMonthWithoutARowIsZeroOnlyInsideALongerPeriodThatIsComplete() {
        MonthlySeries known = months(counted("2018-04", "1", true), counted("2018/19-Q1", "1", true));
        MonthlySeries unknown = months(counted("2018-04", "1", true), counted("2018/19-Q1", "1", false));

        assertEquals(BigDecimal.ZERO, known.valueIn(YearMonth.parse("2018-06")));
        assertNull(unknown.valueIn(YearMonth.parse("2018-06")));
        assertEquals(
                "1",
                known.sum(YearMonth.parse("2018-04"), YearMonth.parse("2018-06"))
                        .orElseThrow()
                        .toString());
        assertTrue(unknown.sum(YearMonth.parse("2018-04"), YearMonth.parse("2018-06"))
                .isEmpty());
    }

    @Test
    void figuresThatOnlyComeByTheYearSayNothingOfMonths() {
        assertTrue(months(counted("2018/19", "14840", true)).isEmpty());
    }

    @Test
    void quartersAreTheirRowsOrTheSumOfTheirMonths() {
        PeriodSeries quarters = SeriesReading.periods(
                List.of(
                        counted("2018-04", "1", true),
                        counted("2018-05", "2", true),
                        counted("2018-06", "3", true),
                        counted("2018-07", "4", true),
                        counted("2018/19-Q3", "9", true)),
                Period.Kind.QUARTER,
                Counted.brokenIn("2018-11"));

        assertEquals(
                List.of("2018/19-Q1", "2018/19-Q2", "2018/19-Q3"),
                quarters.cells().stream().map(cell -> cell.period().toString()).toList());
        assertEquals(new BigDecimal("6"), quarters.cells().get(0).value());
        assertEquals(List.of(Period.parse("2018/19-Q2")), quarters.unknown());
        assertEquals(new BigDecimal("9"), quarters.cells().get(2).value());
        assertEquals(Set.of(Period.parse("2018/19-Q3")), quarters.breaks());
        assertEquals(1, quarters.within(Period.parse("2018-09"), null).cells().size());
    }

    private static MonthlySeries months(IndicatorValue... values) {
        return SeriesReading.months(List.of(values), SeriesBreaks.NONE);
    }

    private static IndicatorValue counted(String period, String value, Boolean complete) {
        return new IndicatorValue(
                new ValueKey("burglary", new AreaCode("E05012270"), Period.parse(period), ValueSource.EVENTS, null),
                1,
                Unit.COUNT,
                new BigDecimal(value),
                null,
                new BigDecimal(value),
                false,
                false,
                complete,
                null,
                false,
                false,
                null,
                1,
                null,
                List.of(),
                null);
    }
}
