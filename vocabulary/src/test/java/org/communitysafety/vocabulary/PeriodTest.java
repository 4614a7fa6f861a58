package org.communitysafety.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2018-10, 2018-10-01, 2018-10-31",
        "2018/19-Q1, 2018-04-01, 2018-06-30",
        "2018/19-Q4, 2019-01-01, 2019-03-31",
        "2018/19, 2018-04-01, 2019-03-31",
        "2018, 2018-01-01, 2018-12-31",
        "1999/00, 1999-04-01, 2000-03-31"
    })
    void aPeriodIsNamedAsTheFieldNamesIt(String name, LocalDate first, LocalDate last) {
        Period period = Period.parse(name);

        assertEquals(first, period.firstDay());
        assertEquals(last, period.lastDay());
        assertEquals(name, period.toString());
    }

    @Test
    void aHyphenMayStandForTheSlash() {
        assertEquals(Period.parse("2018/19"), Period.parse("2018-19"));
        assertEquals(Period.parse("2018/19-Q3"), Period.parse("2018-19-Q3"));
    }

    @Test
    void whereAHyphenatedYearIsAlsoAMonthTheMonthWins() {
        assertEquals(Period.month(YearMonth.of(2011, 12)), Period.parse("2011-12"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-13", "2018/20", "2018/19-Q5", "", "18", "2018-1", "2018/19-q1"})
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Period.parse(text));
    }

    @Test
    void marchBelongsToTheYearThatBeganInApril() {
        assertEquals(
                "2018/19",
                Period.containing(LocalDate.of(2019, 3, 31), Period.Kind.FINANCIAL_YEAR)
                        .toString());
        assertEquals(
                "2018/19-Q4",
                Period.containing(YearMonth.of(2019, 3), Period.Kind.QUARTER).toString());
    }

    @Test
    void aPeriodHasEndedOnItsLastDay() {
        assertEquals(
                "2020/21",
                Period.latestEndedBy(LocalDate.of(2021, 3, 31), Period.Kind.FINANCIAL_YEAR)
                        .toString());
        assertEquals(
                "2019/20",
                Period.latestEndedBy(LocalDate.of(2021, 3, 30), Period.Kind.FINANCIAL_YEAR)
                        .toString());
    }

    @Test
    void nextAndPreviousKeepTheKind() {
        assertEquals("2019/20-Q1", Period.parse("2018/19-Q4").next().toString());
        assertEquals("2018/19-Q4", Period.parse("2019/20-Q1").previous().toString());
        assertTrue(Period.parse("2018/19").contains(YearMonth.of(2019, 3)));
        assertEquals(12, Period.parse("2018/19").months().size());
    }
}
