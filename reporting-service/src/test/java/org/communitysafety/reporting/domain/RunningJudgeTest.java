package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.reporting.domain.Aim.Missing;
import org.communitysafety.reporting.domain.Goal.Sense;
import org.communitysafety.reporting.domain.MonthlySeries.Month;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;
import org.junit.jupiter.api.Test;

/** Anti-social behaviour in Nottingham: 14,840 in a year, of which the winter months hold less than their share. */
class RunningJudgeTest {
    /** October to February are data.police.uk's count of 2018/19; the rest makes up the published year. */
    private static final int[] FROM_OCTOBER = {1226, 1160, 1011, 973, 1001, 1150, 1280, 1400, 1430, 1560, 1450, 1199};

    private static final Goal THIRD_YEAR = new Goal(Sense.AT_MOST, new BigDecimal("12985"));
    private static final Period FINANCIAL_2018 = Period.parse("2018/19");
    private static final Period ASSESSMENT_2018 = Period.parse("2018/19-AY");

    @Test
    void fiveWinterMonthsAreNeverScaledToAGreen() {
        List<Month> winter = months("2018-10", "2019-02");
        BigDecimal scaled = new BigDecimal(1226 + 1160 + 1011 + 973 + 1001)
                .multiply(BigDecimal.valueOf(12))
                .divide(BigDecimal.valueOf(5));
        assertTrue(THIRD_YEAR.isMetBy(scaled), "times 12/5 it would be a false green");

        RunningVerdict financial = judged(FINANCIAL_2018, "2019-02-28", winter, THIRD_YEAR);
        assertEquals(Rag.WHITE, financial.rag());
        assertEquals(WhiteReason.INCOMPLETE, financial.whiteReason());
        assertEquals("no forecast: April 2018 is not complete", financial.forecastNote());

        RunningVerdict assessment = judged(ASSESSMENT_2018, "2019-02-28", winter, THIRD_YEAR);
        assertEquals(Rag.WHITE, assessment.rag());
        assertEquals(WhiteReason.NOT_DUE, assessment.whiteReason());
        assertNull(assessment.forecast());
        assertEquals(
                "Anti-social behaviour in Nottingham has no colour in assessment year 2018/19 (4,145 so far): there are fewer than"
                        + " 12 months of the measure's own history; to meet the goal of at most 12,985 it needs at most"
                        + " 1,105 a month for the rest of the period.",
                assessment.explanation());
    }

    @Test
    void withEarlierYearsTheSeasonIsKnownAndTheSameWinterIsRed() {
        RunningVerdict verdict = judged(ASSESSMENT_2018, "2019-03-31", months("2015-10", "2019-03"), THIRD_YEAR);

        assertEquals(Rag.RED, verdict.rag());
        assertEquals(14840, verdict.forecast().value().doubleValue(), 150);
        assertTrue(verdict.forecast().low().compareTo(THIRD_YEAR.value()) > 0);
        assertTrue(verdict.forecast().probabilityOfMeeting() < 0.01);
        assertEquals(
                0,
                new BigDecimal("1098.571428571429").compareTo(verdict.forecast().neededPerMonth()));
        assertTrue(
                verdict.explanation()
                        .endsWith("the chance of meeting the goal is below 1%, so this is red; to meet the goal of at"
                                + " most 12,985 it needs at most 1,098.5 a month for the rest of the period."),
                verdict.explanation());
    }

    @Test
    void theColourFollowsTheChanceAndTheThresholdsOfThePlan() {
        List<Month> months = months("2015-10", "2019-03");
        RunningVerdict easy =
                judged(ASSESSMENT_2018, "2019-03-31", months, new Goal(Sense.AT_MOST, new BigDecimal("16000")));
        RunningVerdict even = judged(ASSESSMENT_2018, "2019-03-31", months, new Goal(Sense.AT_MOST, median(months)));
        RunningVerdict more =
                judged(ASSESSMENT_2018, "2019-03-31", months, new Goal(Sense.AT_LEAST, new BigDecimal("16000")));

        assertEquals(Rag.GREEN, easy.rag());
        assertEquals(0.5, even.forecast().probabilityOfMeeting(), 0.05);
        assertEquals(Rag.RED, more.rag());
        assertEquals(Rag.AMBER, new Thresholds(0.9, 0.05).colour(even.forecast().probabilityOfMeeting()));
        assertEquals(Rag.GREEN, Thresholds.USUAL.colour(0.5));
        assertEquals(Rag.AMBER, Thresholds.USUAL.colour(0.15));
        assertEquals(Rag.RED, Thresholds.USUAL.colour(0.1499));
    }

    @Test
    void aMonthThatIsNotCompleteTakesTheColourAway() {
        List<Month> months = new ArrayList<>(months("2015-10", "2019-03"));
        months.set(months.size() - 2, new Month(YearMonth.parse("2019-02"), new BigDecimal("90"), false));

        RunningVerdict verdict = judged(ASSESSMENT_2018, "2019-03-31", months, THIRD_YEAR);

        assertEquals(Rag.WHITE, verdict.rag());
        assertEquals(WhiteReason.INCOMPLETE, verdict.whiteReason());
        assertEquals("no forecast: February 2019 is not complete", verdict.forecastNote());
    }

    @Test
    void aMonthThatHasEndedAndIsMissingTakesTheColourAwayToo() {
        RunningVerdict verdict = judged(ASSESSMENT_2018, "2019-04-30", months("2015-10", "2019-03"), THIRD_YEAR);

        assertEquals(WhiteReason.INCOMPLETE, verdict.whiteReason());
        assertEquals("no forecast: April 2019 is not complete", verdict.forecastNote());
    }

    @Test
    void aMonthStillUnderWayIsLeftOut() {
        List<Month> months = new ArrayList<>(months("2015-10", "2019-03"));
        months.add(new Month(YearMonth.parse("2019-04"), new BigDecimal("90"), null));

        assertEquals(
                judged(ASSESSMENT_2018, "2018-10-31", months("2015-10", "2019-03"), THIRD_YEAR),
                judged(ASSESSMENT_2018, "2018-10-31", months, THIRD_YEAR));
    }

    @Test
    void whatNeedsNothingMoreOrCannotBeMetAnyMoreSaysSo() {
        List<Month> months = months("2015-10", "2019-03");
        RunningVerdict passed =
                judged(ASSESSMENT_2018, "2019-03-31", months, new Goal(Sense.BELOW, new BigDecimal("5000")));
        RunningVerdict reached =
                judged(ASSESSMENT_2018, "2019-03-31", months, new Goal(Sense.ABOVE, new BigDecimal("5000")));

        assertEquals(Rag.RED, passed.rag());
        assertEquals(0, passed.forecast().probabilityOfMeeting());
        assertTrue(passed.explanation().endsWith("; the goal of fewer than 5,000 is passed already."));
        assertEquals(Rag.GREEN, reached.rag());
        assertEquals(0, reached.forecast().neededPerMonth().signum());
        assertTrue(reached.explanation().endsWith("; the goal of more than 5,000 is reached already."));
    }

    @Test
    void onlyYearsOfCountsHaveAForecast() {
        List<Month> months = months("2015-10", "2019-03");
        RunningVerdict month = judged(Period.parse("2019-04"), "2019-03-31", months, THIRD_YEAR);
        RunningVerdict percent = RunningJudge.judge(
                question(Unit.PERCENT, ASSESSMENT_2018, "2019-03-31", MonthlySeries.of(months, Set.of()), THIRD_YEAR));
        RunningVerdict yearly = RunningJudge.judge(
                question(Unit.COUNT, ASSESSMENT_2018, "2019-03-31", MonthlySeries.EMPTY, THIRD_YEAR));

        assertEquals("no forecast: a month has none before it has ended", month.forecastNote());
        assertEquals("no forecast: only counts have a forecast", percent.forecastNote());
        assertEquals("no forecast: no month of it is known yet", yearly.forecastNote());
        for (RunningVerdict verdict : List.of(month, percent, yearly)) {
            assertEquals(Rag.WHITE, verdict.rag());
            assertNull(verdict.forecast());
        }
    }

    @Test
    void withoutABaselineThereIsNothingToHoldTheForecastAgainst() {
        RunningVerdict verdict = judged(ASSESSMENT_2018, "2019-03-31", months("2015-10", "2019-03"), null);

        assertEquals(WhiteReason.BASELINE_PENDING, verdict.whiteReason());
    }

    private static BigDecimal median(List<Month> months) {
        return judged(ASSESSMENT_2018, "2019-03-31", months, THIRD_YEAR)
                .forecast()
                .value();
    }

    private static RunningVerdict judged(Period period, String asOf, List<Month> months, Goal goal) {
        return RunningJudge.judge(question(Unit.COUNT, period, asOf, MonthlySeries.of(months, Set.of()), goal));
    }

    private static RunningQuestion question(Unit unit, Period period, String asOf, MonthlySeries series, Goal goal) {
        BigDecimal actual = period.months().stream()
                .map(series::valueIn)
                .filter(value -> value != null)
                .reduce(BigDecimal::add)
                .orElse(null);
        return new RunningQuestion(
                "Anti-social behaviour in Nottingham",
                unit,
                period,
                LocalDate.parse(asOf),
                actual,
                true,
                series,
                goal == null
                        ? new Asked(null, Reference.NONE, new Missing(WhiteReason.BASELINE_PENDING, "no baseline"))
                        : new Asked(goal, Reference.NONE, null),
                Map.of(),
                Thresholds.USUAL);
    }

    /** Each year like the other, but for a little scatter. */
    private static List<Month> months(String from, String to) {
        List<Month> months = new ArrayList<>();
        YearMonth last = YearMonth.parse(to);
        for (YearMonth month = YearMonth.parse(from); !month.isAfter(last); month = month.plusMonths(1)) {
            int usual = FROM_OCTOBER[Math.floorMod(month.getMonthValue() - 10, 12)];
            int scatter = month.isBefore(YearMonth.of(2018, 10)) ? month.getYear() * 7 % 41 - 20 : 0;
            months.add(new Month(month, BigDecimal.valueOf(usual + scatter), true));
        }
        return months;
    }
}
