package org.communitysafety.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The story holds whatever month it is played in: seasons and the financial year move under it. */
class StoryTest {

    static Stream<Play> everyFirstMonth() {
        return IntStream.range(0, 24)
                .mapToObj(i -> new Play(YearMonth.of(2025, 1).plusMonths(i), Instant.parse("2027-01-01T00:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("everyFirstMonth")
    void theHistoryCoversTheWholeBaselineYear(Play play) {
        assertTrue(play.history().containsAll(play.baselineYear().months()));
    }

    @ParameterizedTest
    @MethodSource("everyFirstMonth")
    void vehicleCrimeIsBelowItsBaselineUntilItTrulyRises(Play play) {
        Story story = new Story(play);
        for (YearMonth month : play.months()) {
            boolean rises = play.numberOf(month) >= Story.RISE;
            assertEquals(rises, counted(story, Series.VEHICLE_CRIME, month) >= 1, month.toString());
        }
        assertTrue(counted(story, Series.VEHICLE_CRIME, play.first().minusMonths(1)) < 1);
    }

    @ParameterizedTest
    @MethodSource("everyFirstMonth")
    void seasonsMoveNothingThatIsComparedWithTheSameMonth(Play play) {
        Story story = new Story(play);
        for (YearMonth month : play.months()) {
            assertTrue(counted(story, Series.BURGLARY, month) < 0.79, "burglary " + month);
            assertTrue(counted(story, Series.ANTI_SOCIAL_BEHAVIOUR, month) < 0.89, "asb " + month);
            assertTrue(Math.abs(counted(story, Series.SHOPLIFTING, month) - 1) < 0.045, "shoplifting " + month);
        }
    }

    /** A forecast needs twelve months of its own; a year in part would stand beside whole ones. */
    @ParameterizedTest
    @MethodSource("everyFirstMonth")
    void whatIsJudgedByYearIsSentForWholeYearsAndAForecast(Play play) {
        Story story = new Story(play);
        List<YearMonth> sent = play.history().stream()
                .filter(month -> story.isSent(Series.VIOLENCE, month))
                .toList();

        assertEquals(play.baselineYear().start(), sent.get(0));
        assertTrue(sent.size() > 12, sent.toString());
        assertTrue(story.received(Series.VIOLENCE, sent.get(0)) > 0);
        assertEquals(0, story.received(Series.VIOLENCE, sent.get(0).minusMonths(1)));
    }

    /** 18 per cent in four years ask for 9 of the running one, from a baseline that is 5 per cent above the year counted. */
    @ParameterizedTest
    @MethodSource("everyFirstMonth")
    void violenceIsAboutWhereTheRunningYearsTargetIs(Play play) {
        Story story = new Story(play);
        double received = 0;
        double baseline = 0;
        for (YearMonth month : play.months()) {
            for (Series series : List.of(Series.VIOLENCE, Series.PUBLIC_ORDER)) {
                received += story.received(series, month);
                baseline += story.baseline(series, month);
            }
        }
        assertEquals(1.05 * (1 - 0.09), received / baseline, 0.02);
    }

    @ParameterizedTest
    @MethodSource("everyFirstMonth")
    void theCorrectionTurnsOnlyTheMonthBeforeRed(Play play) {
        Story story = new Story(play);
        YearMonth booked = play.month(Story.MISDATED);
        YearMonth happened = booked.minusMonths(1);

        assertTrue(before(story, happened) < 1, "green before");
        assertTrue(before(story, booked) < 1, "green while overstated");
        assertTrue(counted(story, Series.CRIMINAL_DAMAGE, happened) > 1, "red when restated");
        assertTrue(counted(story, Series.CRIMINAL_DAMAGE, booked) < 1, "still green");
    }

    @ParameterizedTest
    @MethodSource("everyFirstMonth")
    void theDeadFeedSendsAFewRecordsAndDeclaresDozens(Play play) {
        Story story = new Story(play);
        for (YearMonth month : play.months()) {
            boolean dead = play.numberOf(month) >= Story.FEED_DIES;
            int received = story.received(Series.FLY_TIPPING, month);
            assertEquals(dead, received < 0.3 * story.declared(Series.FLY_TIPPING, month), month.toString());
        }
    }

    private static double before(Story story, YearMonth month) {
        return ratio(story.received(Series.CRIMINAL_DAMAGE, month), story.baseline(Series.CRIMINAL_DAMAGE, month));
    }

    private static double counted(Story story, Series series, YearMonth month) {
        return ratio(story.finallyCounted(series, month), story.baseline(series, month));
    }

    private static double ratio(int count, int baseline) {
        return (double) count / baseline;
    }
}
