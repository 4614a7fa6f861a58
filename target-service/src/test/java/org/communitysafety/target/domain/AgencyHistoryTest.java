package org.communitysafety.target.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FeedContent;
import org.junit.jupiter.api.Test;

class AgencyHistoryTest {
    private static final AgencyId CITY = new AgencyId("small-city-police");
    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
    private static final YearMonth CURRENT = YearMonth.of(2026, 1);
    private static final YearMonth FIRST = YearMonth.of(2018, 1);
    private static final YearMonth LOST = FIRST.plusMonths(12);
    private static final List<Category> THIN =
            List.of(Category.BURGLARY, Category.ROBBERY, Category.DRUGS, Category.SHOPLIFTING, Category.VEHICLE_CRIME);

    @Test
    void aSmallCityThatLosesItsWholeFileImprovesNowhere() {
        List<FeedHistory> feeds = judged(LOST, 0, 0, 0, 0, 0);

        for (FeedHistory feed : feeds) {
            assertEquals(Judgement.history(false), feed.of(LOST, CURRENT), feed.feed()::toString);
            assertEquals(Judgement.history(true), feed.of(LOST.minusMonths(1), CURRENT), feed.feed()::toString);
            assertEquals(3L, feed.cell(LOST).orElseThrow().usual());
        }
    }

    @Test
    void aCategoryAtItsUsualLevelStaysWholeInAShortMonth() {
        List<FeedHistory> feeds = judged(LOST, 3, 0, 0, 0, 0);

        assertEquals(Judgement.history(true), feeds.get(0).of(LOST, CURRENT));
        assertEquals(Judgement.history(false), feeds.get(1).of(LOST, CURRENT));
    }

    @Test
    void oneQuietCategoryAmongOthersAsUsualIsBelieved() {
        List<FeedHistory> feeds = judged(LOST, 0, 3, 4, 2, 3);

        assertEquals(Judgement.history(true), feeds.get(0).of(LOST, CURRENT));
    }

    @Test
    void aMonthThatIsStillComingInIsNotJudgedAsAWholeAndWhatWasShortStaysSo() {
        List<FeedHistory> feeds = feeds(LOST, 0, 0, 0, 0, 0);
        AgencyHistory agency = new AgencyHistory(feeds);
        agency.judge(NOW, CURRENT);
        List<FeedHistory> again = new ArrayList<>();
        for (FeedHistory feed : feeds) {
            List<FeedCell> cells = new ArrayList<>(feed.cells());
            if (again.isEmpty()) {
                cells.removeIf(cell -> cell.key().month().equals(LOST));
                cells.add(new FeedCell(
                        feed.feed().in(LOST), 0L, 2, 2, NOW.plusSeconds(1), true, Judgement.history(false), null, 3L));
            }
            again.add(new FeedHistory(feed.feed(), cells));
        }

        new AgencyHistory(again).judge(NOW, CURRENT);
        assertEquals(Judgement.history(false), again.get(1).of(LOST, CURRENT));
        new AgencyHistory(again).judge(NOW.plusSeconds(1), CURRENT);
        assertEquals(Judgement.history(false), again.get(1).of(LOST, CURRENT));
    }

    @Test
    void aMonthThatHasNotEndedIsJudgedAsAWholeOnlyOnceItIsDeclared() {
        List<FeedHistory> running = judged(CURRENT, 0, 0, 0, 0, 0);
        List<FeedHistory> undeclared = new ArrayList<>();
        for (FeedHistory feed : feeds(FIRST, 3, 3, 3, 3, 3)) {
            List<FeedCell> cells = new ArrayList<>(feed.cells());
            cells.add(new FeedCell(feed.feed().in(CURRENT), null, 1, 1, null, false, Judgement.UNKNOWN, null, null));
            undeclared.add(new FeedHistory(feed.feed(), cells));
        }
        new AgencyHistory(undeclared).judge(NOW, CURRENT);

        assertEquals(Judgement.history(false), running.get(0).of(CURRENT, CURRENT));
        assertEquals(Judgement.UNKNOWN, undeclared.get(0).of(CURRENT, CURRENT));
    }

    private static List<FeedHistory> judged(YearMonth month, long... counts) {
        List<FeedHistory> feeds = feeds(month, counts);
        new AgencyHistory(feeds).judge(NOW, CURRENT);
        return feeds;
    }

    /** Twelve declared months of 2 to 4 of each category, and one more. */
    private static List<FeedHistory> feeds(YearMonth month, long... counts) {
        List<FeedHistory> feeds = new ArrayList<>();
        for (int each = 0; each < counts.length; each++) {
            Feed feed = new Feed(CITY, FeedContent.of(THIN.get(each)));
            List<FeedCell> cells = new ArrayList<>();
            for (int at = 0; at < 12; at++) {
                cells.add(declared(feed, FIRST.plusMonths(at), 2 + (at + each) % 3));
            }
            cells.removeIf(cell -> cell.key().month().equals(month));
            cells.add(declared(feed, month, counts[each]));
            feeds.add(new FeedHistory(feed, cells));
        }
        return feeds;
    }

    private static FeedCell declared(Feed feed, YearMonth month, long count) {
        return new FeedCell(feed.in(month), count, count, count, null, true, Judgement.UNKNOWN, null, null);
    }
}
