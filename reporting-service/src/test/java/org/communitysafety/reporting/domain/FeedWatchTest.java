package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.Standing.State;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.FeedContent;
import org.junit.jupiter.api.Test;

class FeedWatchTest {
    private static final LocalDate TODAY = LocalDate.parse("2021-04-01");
    private static final Duration STANDS = Duration.ofSeconds(90);

    private final FeedWatch watch = new FeedWatch(Watched.USUAL, STANDS);

    @Test
    void aMonthThatIsNotWholeFiresAtOnceWithWhatIsUsual() {
        Finding finding = look("2018-04", whole("2018-01"), whole("2018-02"), whole("2018-03"), part("2018-04", 30));

        assertEquals(State.FIRING, finding.standing().state());
        assertTrue(finding.firesAtOnce());
        assertEquals("300", finding.evidence().numbers().get("usual").toString());
        assertEquals("0.1", finding.evidence().numbers().get("shareOfUsual").toString());
        assertEquals("history", finding.evidence().words().get("basis"));
    }

    @Test
    void nothingForAMonthOfWhichOthersCameHasToStandForAWhile() {
        Finding finding = look("2018-04", whole("2018-01"), whole("2018-02"), whole("2018-03"));

        assertEquals(State.FIRING, finding.standing().state());
        assertEquals(STANDS, finding.confirmAfter());
        assertEquals("2018-04", finding.evidence().words().get("period"));
        assertTrue(finding.summary().startsWith("Nothing came from Invented Police of burglary for April 2018"));
    }

    @Test
    void whatCameAndIsNotJudgedYetIsNotMissing() {
        FeedMonth unknown = month("2018-04", 290, null, null);

        Finding finding = look("2018-04", whole("2018-01"), whole("2018-02"), whole("2018-03"), unknown);

        assertEquals(State.CLEAR, finding.standing().state());
        assertNull(finding.evidence());
    }

    @Test
    void oneWholeMonthEndsIt() {
        Finding finding = look("2018-04", whole("2018-01"), part("2018-02", 3), whole("2018-03"));
        Finding missing = look("2018-03", whole("2018-01"), part("2018-02", 3), whole("2018-03"));

        assertEquals(State.FIRING, finding.standing().state(), "nothing came for April");
        assertEquals(AlertReason.CLEAN_OBSERVATIONS, missing.standing().reason());
    }

    @Test
    void whetherARecentMonthIsLateIsLeftToTheFeedsOwnRhythm() {
        assertEquals(
                State.CLEAR,
                look("2021-02", whole("2020-11"), whole("2020-12"), whole("2021-01"))
                        .standing()
                        .state());
        assertEquals(
                State.FIRING,
                look("2021-02", whole("2020-12"), whole("2021-01"), month("2021-02", 0, false, 300L))
                        .standing()
                        .state());
    }

    @Test
    void aCategoryThatCameTwiceHasNoRhythm() {
        assertEquals(
                State.CLEAR,
                look("2018-04", whole("2018-01"), whole("2018-02")).standing().state());
    }

    private Finding look(String newest, FeedMonth... months) {
        return watch.look(
                "Invented Police", new ArrayList<>(List.of(months)), Optional.of(YearMonth.parse(newest)), TODAY);
    }

    private static FeedMonth whole(String month) {
        return month(month, 300, true, null);
    }

    private static FeedMonth part(String month, long received) {
        return month(month, received, false, 300L);
    }

    private static FeedMonth month(String month, long received, Boolean complete, Long usual) {
        return new FeedMonth(
                "invented-police",
                FeedContent.of(Category.BURGLARY),
                YearMonth.parse(month),
                null,
                received,
                complete,
                "history",
                usual);
    }
}
