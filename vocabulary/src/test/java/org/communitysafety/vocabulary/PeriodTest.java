package org.communitysafety.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2018-10, 2018-10-01, 2018-10-31",
        "2018/19-Q1, 2018-04-01, 2018-06-30",
        "2018/19-Q4, 2019-01-01, 2019-03-31",
        "2018/19, 2018-04-01, 2019-03-31",
        "2018, 2018-01-01, 2018-12-31",
        "1999/00, 1999-04-01, 2000-03-31",
        "2010/11-AY, 2010-11-01, 2011-10-31",
        "2019-R1, 2019-01-01, 2019-03-31",
        "2019-R4, 2019-10-01, 2019-12-31",
        "2007-07-IP, 2007-07-01, 2007-09-30"
    })
    void aPeriodIsNamedAsTheFieldNamesIt(String name, LocalDate first, LocalDate last) {
        Period period = Period.parse(name);

        assertEquals(first, period.firstDay());
        assertEquals(last, period.lastDay());
        assertEquals(name, period.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10, October 2018",
        "2018/19-Q3, 2018/19 Q3",
        "2018/19, 2018/19",
        "2018, 2018",
        "2010/11-AY, assessment year 2010/11",
        "2019-R4, survey round 4 of 2019",
        "2007-07-IP, three months from July 2007"
    })
    void aSentenceWritesItInWords(String name, String words) {
        assertEquals(words, Period.parse(name).inWords());
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
    @ValueSource(
            strings = {
                "2018-13",
                "2018/20",
                "2018/19-Q5",
                "",
                "18",
                "2018-1",
                "2018/19-q1",
                "2010/12-AY",
                "2010/11-AQ",
                "2019-R5",
                "2007-08-IP",
                "2007-13-IP"
            })
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

    @ParameterizedTest
    @EnumSource(Period.Kind.class)
    void everyMonthLiesInOnePeriodOfEachCalendarAndItsNameReadsBack(Period.Kind kind) {
        for (YearMonth month = YearMonth.of(1998, 1);
                month.isBefore(YearMonth.of(2031, 1));
                month = month.plusMonths(1)) {
            Period period = Period.containing(month, kind);

            assertTrue(period.contains(month), period + " holds " + month);
            assertEquals(kind.months(), period.months().size());
            assertEquals(period, Period.parse(period.toString()));
            assertEquals(period, period.next().previous());
            assertEquals(period.lastDay().plusDays(1), period.next().firstDay());
            assertEquals(period.start().plusYears(3), period.plusYears(3).start());
            assertEquals(period, Period.latestEndedBy(period.lastDay(), kind));
            assertEquals(
                    period.previous(), Period.latestEndedBy(period.lastDay().minusDays(1), kind));
            assertEquals(Period.Kind.of(kind.token()), Optional.of(kind));
        }
    }

    @Test
    void noTwoCalendarsShareAName() {
        Set<String> names = Stream.of(Period.Kind.values())
                .flatMap(kind -> Stream.of(1, 4, 7, 10, 11)
                        .map(month -> Period.containing(YearMonth.of(2011, month), kind)
                                .toString()))
                .collect(Collectors.toSet());

        assertEquals(5 + 4 + 2 + 1 + 2 + 4 + 4, names.size());
    }

    @Test
    void ofPeriodsThatBeginTogetherTheShorterComesFirst() {
        List<String> sorted = Stream.of("2019", "2019-R1", "2019-01-IP", "2018/19-Q4", "2019-01")
                .map(Period::parse)
                .sorted()
                .map(Period::toString)
                .toList();

        assertEquals(List.of("2019-01", "2018/19-Q4", "2019-R1", "2019-01-IP", "2019"), sorted);
    }

    @Test
    void onlyAnInformationPeriodIsDueByLaw() {
        assertEquals(
                Optional.of(LocalDate.of(2007, 12, 31)),
                Period.parse("2007-07-IP").statutoryDue());
        assertEquals(Optional.empty(), Period.parse("2007/08-Q2").statutoryDue());
    }

    @Test
    void nextAndPreviousKeepTheKind() {
        assertEquals("2019/20-Q1", Period.parse("2018/19-Q4").next().toString());
        assertEquals("2018/19-Q4", Period.parse("2019/20-Q1").previous().toString());
        assertTrue(Period.parse("2018/19").contains(YearMonth.of(2019, 3)));
        assertEquals(12, Period.parse("2018/19").months().size());
    }
}
