package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FeedContent;
import org.junit.jupiter.api.Test;

class FeedHistoryTest {
    private static final Feed FEED =
            new Feed(new AgencyId("nottinghamshire-police"), FeedContent.of(Category.ANTI_SOCIAL_BEHAVIOUR));
    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
    private static final YearMonth CURRENT = YearMonth.of(2026, 1);
    private static final YearMonth JANUARY = YearMonth.of(2019, 1);

    @Test
    void amongTwoMonthsADeclarationIsBelievedOnceItHasArrived() {
        assertEquals(Judgement.declared(true), judged(declared(JANUARY, 100, 100, 100)));
        assertEquals(Judgement.declared(false), judged(declared(JANUARY, 100, 99, 99)));
    }

    @Test
    void aHundredRowsWhereTwoThousandAreUsualAreNotTheWhole() {
        assertEquals(Judgement.history(false), judged(declared(JANUARY, 100, 100, 100), others(2000, 2400, 2600)));
        assertEquals(Judgement.history(true), judged(declared(JANUARY, 2100, 2100, 2100), others(2000, 2400, 2600)));
    }

    @Test
    void thirtyPerCentOfTheMedianIsEnoughAndLessIsNot() {
        assertEquals(Judgement.history(true), judged(declared(JANUARY, 30, 30, 30), others(100, 100, 100)));
        assertEquals(Judgement.history(false), judged(declared(JANUARY, 29, 29, 29), others(100, 100, 100)));
        assertEquals(Judgement.history(true), judged(declared(JANUARY, 45, 45, 45), others(90, 100, 200, 300)));
        assertEquals(Judgement.history(false), judged(declared(JANUARY, 44, 44, 44), others(90, 100, 200, 300)));
    }

    @Test
    void whatArrivedAndWasCancelledHasArrivedButDoesNotCountAgainstTheMedian() {
        assertEquals(Judgement.history(false), judged(declared(JANUARY, 100, 100, 20), others(100, 100, 100)));
        assertEquals(Judgement.declared(true), judged(declared(JANUARY, 100, 100, 20)));
    }

    @Test
    void withoutADeclarationNothingIsKnownUntilThreeOtherMonthsAre() {
        assertEquals(Judgement.UNKNOWN, judged(undeclared(JANUARY, 2000), others(2000, 2000)));
        assertEquals(Judgement.history(true), judged(undeclared(JANUARY, 2000), others(2000, 2000, 2000)));
        assertEquals(Judgement.history(false), judged(undeclared(JANUARY, 100), others(2000, 2000, 2000)));
    }

    @Test
    void aMonthThatHasNotEndedIsNotJudgedByItsHistory() {
        assertEquals(Judgement.UNKNOWN, judged(undeclared(CURRENT, 10), others(2000, 2000, 2000)));
    }

    @Test
    void aMonthOfWhichNothingCameIsNoImprovement() {
        FeedHistory history = new FeedHistory(FEED, others(2000, 2000, 2000));

        history.judge(NOW, CURRENT);

        assertEquals(Judgement.history(false), history.of(JANUARY, CURRENT));
        assertEquals(Judgement.UNKNOWN, history.of(CURRENT, CURRENT));
    }

    @Test
    void anImportInProgressKeepsItsJudgementAndDoesNotLowerTheMedianOfOthers() {
        List<FeedCell> cells = others(2000, 2000, 100);
        cells.add(new FeedCell(FEED.in(JANUARY), null, 5, 5, NOW.plusSeconds(1), false, Judgement.UNKNOWN, null, null));
        FeedHistory history = new FeedHistory(FEED, cells);

        history.judge(NOW, CURRENT);

        assertEquals(Judgement.UNKNOWN, history.of(JANUARY, CURRENT));
        assertEquals(Judgement.declared(true), history.of(YearMonth.of(2018, 3), CURRENT));
    }

    @Test
    void aMonthShortOfWhatItsFeedUsuallyHoldsSaysWhatThatIs() {
        List<FeedCell> cells = others(2000, 2000, 2000, 2100, 2000, 1900);
        cells.add(declared(JANUARY, 900, 900, 900));
        FeedHistory history = new FeedHistory(FEED, cells);

        List<FeedCell> judged = history.judge(NOW, CURRENT);

        assertEquals(Judgement.history(false), history.of(JANUARY, CURRENT));
        assertEquals(2000L, judged.get(judged.size() - 1).usual());
        assertEquals(null, judged.get(0).usual());
    }

    @Test
    void aGapBetweenTwoMonthsIsAMonthThatWasMissed() {
        List<FeedCell> cells = others(2000, 2000, 2000);
        cells.add(undeclared(YearMonth.of(2018, 5), 2000));
        FeedHistory history = new FeedHistory(FEED, cells);

        List<FeedCell> judged = history.judge(NOW, CURRENT);

        assertEquals(5, judged.size());
        assertEquals(YearMonth.of(2018, 4), judged.get(3).key().month());
        assertEquals(Judgement.history(false), judged.get(3).judgement());
    }

    @Test
    void aGapInAFeedOfOneOrTwoAMonthIsNothingToTell() {
        List<FeedCell> cells = others(1, 2, 1);
        cells.add(undeclared(YearMonth.of(2018, 5), 1));

        assertEquals(4, new FeedHistory(FEED, cells).judge(NOW, CURRENT).size());
    }

    @Test
    void aLivingFeedIsLateAWeekAfterTheLongestThatItTook() {
        FeedHistory history =
                new FeedHistory(FEED, List.of(cameOn("2026-03-20"), cameOn("2026-04-12"), cameOn("2026-05-10")));
        Instant late = Instant.parse("2026-06-26T23:00:00Z");

        assertEquals(Optional.of(late), history.nextLateAt(Instant.parse("2026-05-20T00:00:00Z")));
        assertEquals(9, history.usuallyTakes().orElseThrow().shortest().toDays());
        assertEquals(11, history.usuallyTakes().orElseThrow().median().toDays());
        assertEquals(19, history.usuallyTakes().orElseThrow().longest().toDays());
        assertEquals(9, history.newestTook().orElseThrow().toDays());
        assertEquals(
                3, history.judge(late.minusSeconds(1), YearMonth.of(2026, 6)).size());
        List<FeedCell> judged = history.judge(late, YearMonth.of(2026, 6));
        assertEquals(YearMonth.of(2026, 5), judged.get(3).key().month());
        assertEquals(Judgement.history(false), judged.get(3).judgement());
    }

    @Test
    void nothingMoreIsExpectedOfMonthsThatWereLoadedLongAfterTheFact() {
        FeedHistory history = new FeedHistory(FEED, others(2000, 2000, 2000, 2000));

        assertEquals(Optional.empty(), history.nextLateAt(NOW));
        assertEquals(Optional.empty(), history.usuallyTakes());
        assertEquals(Optional.empty(), history.newestTook());
        assertEquals(4, history.judge(NOW, CURRENT).size());
    }

    @Test
    void aMonthStandsAsItWasJudgedAndNothingIsExpectedBeforeTheFeedOrOfAMonthThatRuns() {
        List<FeedCell> cells = others(2000, 2000, 2000);
        cells.add(declared(JANUARY, 100, 99, 99));
        FeedHistory history = new FeedHistory(FEED, cells);
        history.judge(NOW, CURRENT);

        assertEquals(FeedMonth.State.NOTHING_EXPECTED, standing(history, YearMonth.of(2017, 12)));
        assertEquals(FeedMonth.State.COMPLETE, standing(history, YearMonth.of(2018, 1)));
        assertEquals(FeedMonth.State.INCOMPLETE, standing(history, YearMonth.of(2018, 7)));
        assertEquals(FeedMonth.State.INCOMPLETE, standing(history, JANUARY));
        assertEquals(FeedMonth.State.INCOMPLETE, standing(history, CURRENT.minusMonths(1)));
        assertEquals(FeedMonth.State.NOTHING_EXPECTED, standing(history, CURRENT));
    }

    @Test
    void whatNobodyCanJudgeIsUnknownAndOfAFeedThatNeverHadAnythingNothingIsExpected() {
        FeedHistory two = new FeedHistory(FEED, List.of(undeclared(JANUARY, 9), undeclared(JANUARY.plusMonths(2), 9)));
        FeedHistory thin = new FeedHistory(FEED, others(1, 2, 1, 1, 0, 2, 1));
        FeedHistory empty = new FeedHistory(FEED, others(0, 0, 0, 0));
        List.of(two, thin, empty).forEach(history -> history.judge(NOW, CURRENT));

        assertEquals(FeedMonth.State.UNKNOWN, standing(two, JANUARY));
        assertEquals(FeedMonth.State.UNKNOWN, standing(two, JANUARY.plusMonths(1)));
        assertEquals(FeedMonth.State.INCOMPLETE, standing(thin, YearMonth.of(2018, 9)));
        assertEquals(FeedMonth.State.COMPLETE, standing(empty, YearMonth.of(2018, 4)));
        assertEquals(FeedMonth.State.NOTHING_EXPECTED, standing(empty, YearMonth.of(2018, 9)));
    }

    private static FeedMonth.State standing(FeedHistory history, YearMonth month) {
        return history.standing(month, CURRENT).state();
    }

    /** A month before the date, which came on it. */
    @Test
    void aMissingMonthIsWhatItWasLastJudgedUntilTheFeedIsJudgedAgain() {
        FeedHistory history = new FeedHistory(FEED, others(300, 310, 305, 295)).withMissing(Judgement.UNKNOWN);

        Judgement before = history.ofMissingMonth();
        history.judge(NOW, CURRENT);

        assertEquals(Judgement.UNKNOWN, before);
        assertEquals(Judgement.history(false), history.ofMissingMonth());
    }

    @Test
    void aFeedBeginsWithTheFirstMonthThatWasDeclaredOrInWhichSomethingCounts() {
        YearMonth mistyped = YearMonth.of(1919, 2);
        YearMonth march = YearMonth.of(2018, 3);
        List<FeedCell> cells = others(100, 100, 100);
        cells.add(undeclared(mistyped, 1));
        FeedHistory history = new FeedHistory(FEED, cells);
        history.judge(NOW, CURRENT);
        assertEquals(false, history.sinceItBegan(march, CURRENT).complete());
        assertEquals(Judgement.history(false), history.since(mistyped.plusYears(1), CURRENT));

        List<FeedCell> corrected = new ArrayList<>(history.cells());
        corrected.replaceAll(cell -> cell.key().month().equals(mistyped) ? emptied(cell) : cell);
        FeedHistory later = new FeedHistory(FEED, corrected);
        later.judge(NOW, CURRENT);

        assertEquals(true, later.sinceItBegan(march, CURRENT).complete());
        assertEquals(Judgement.UNKNOWN, later.since(mistyped.plusYears(1), CURRENT));
        assertEquals(Judgement.UNKNOWN, later.since(mistyped, CURRENT));
    }

    /** The same after what counted in it was corrected to another month. */
    private static FeedCell emptied(FeedCell cell) {
        return new FeedCell(
                cell.key(),
                null,
                cell.arrived(),
                0,
                NOW,
                cell.judged(),
                cell.judgement(),
                cell.lastReceivedAt(),
                cell.usual());
    }

    private static FeedCell cameOn(String date) {
        Instant at = Instant.parse(date + "T00:00:00Z");
        YearMonth month = YearMonth.parse(date.substring(0, 7)).minusMonths(1);
        return new FeedCell(FEED.in(month), 100L, 100, 100, null, true, Judgement.UNKNOWN, at, null);
    }

    private static Judgement judged(FeedCell cell) {
        return judged(cell, new ArrayList<>());
    }

    private static Judgement judged(FeedCell cell, List<FeedCell> others) {
        others.add(cell);
        FeedHistory history = new FeedHistory(FEED, others);
        history.judge(NOW, CURRENT);
        return history.of(cell.key().month(), CURRENT);
    }

    private static List<FeedCell> others(long... live) {
        List<FeedCell> others = new ArrayList<>();
        for (long count : live) {
            others.add(declared(YearMonth.of(2018, 1 + others.size()), count, count, count));
        }
        return others;
    }

    private static FeedCell declared(YearMonth month, long declared, long arrived, long live) {
        return new FeedCell(FEED.in(month), declared, arrived, live, null, false, Judgement.UNKNOWN, null, null);
    }

    private static FeedCell undeclared(YearMonth month, long live) {
        return new FeedCell(FEED.in(month), null, live, live, null, false, Judgement.UNKNOWN, null, null);
    }
}
