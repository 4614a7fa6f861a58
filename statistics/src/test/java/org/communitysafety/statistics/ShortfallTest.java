package org.communitysafety.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class ShortfallTest {
    private static final YearMonth FIRST = YearMonth.of(2018, 4);

    @Test
    void untilHalfAYearIsKnownOnlyTheFloorCounts() {
        SortedMap<YearMonth, Long> five = months(5, month -> 1_000);

        assertFalse(judge(five, 5, 300).isShort());
        assertTrue(judge(five, 5, 299).isShort());
    }

    @Test
    void fortyFivePerCentOfALargeSteadyFeedIsNotTheWhole() {
        SortedMap<YearMonth, Long> year = months(12, month -> 2_000 + 40 * (month % 3));

        Shortfall.Verdict verdict = judge(year, 12, 900);

        assertTrue(verdict.isShort());
        assertEquals(2_040, verdict.expected(), 1);
        assertTrue(verdict.chance() < 0.001);
    }

    @Test
    void aFallOfAThirdIsBelievedHoweverSteadyTheFeed() {
        assertFalse(judge(months(48, month -> 2_000), 48, 1_340).isShort());
    }

    @Test
    void aSmallFeedMayDeclareAMonthOfNothing() {
        SortedMap<YearMonth, Long> small = months(12, month -> 2 + month % 3);

        assertFalse(judge(small, 12, 0).isShort());
        assertTrue(new Shortfall(small).judge(FIRST.plusMonths(12), 0, false).isShort());
    }

    @Test
    void threeMonthsOfNothingAreImprobableTogether() {
        SortedMap<YearMonth, Long> small = months(14, month -> month < 12 ? 2 + month % 3 : 0);

        assertTrue(judge(small, 14, 0).isShort());
    }

    @Test
    void aMonthThatTrulyDoubledMakesNoOtherYearsMonthShort() {
        SortedMap<YearMonth, Long> doubled = months(34, month -> month == 33 ? 220 : 100 + month % 5);

        assertFalse(judge(doubled, 9, 104).isShort());
        assertFalse(judge(doubled, 21, 101).isShort());
    }

    @Test
    void aLevelThatRoseForGoodMakesNoMonthBeforeItShort() {
        SortedMap<YearMonth, Long> risen = months(36, month -> month < 18 ? 100 + month % 5 : 300 + month % 7);

        for (int month = 0; month < 18; month++) {
            assertFalse(judge(risen, month, 100 + month % 5).isShort(), "month " + month);
        }
    }

    @Test
    void anEmptyAugustIsUsualOnceTwoYearsHaveShownIt() {
        SortedMap<YearMonth, Long> school = months(40, ShortfallTest::emptyInAugust);

        assertFalse(judge(school, 40, 0).isShort());
        assertTrue(judge(school, 41, 0).isShort());
    }

    @Test
    void aLevelThatRisesOverTheYearsIsNotHeldAgainstItsBeginning() {
        SortedMap<YearMonth, Long> growing = months(48, month -> 1_000 + 50L * month);

        growing.forEach((month, count) ->
                assertFalse(new Shortfall(growing).judge(month, count, true).isShort(), month::toString));
    }

    private static long emptyInAugust(int month) {
        return FIRST.plusMonths(month).getMonthValue() == 8 ? 1 : 100;
    }

    private static Shortfall.Verdict judge(SortedMap<YearMonth, Long> others, int month, long count) {
        SortedMap<YearMonth, Long> known = new TreeMap<>(others);
        known.put(FIRST.plusMonths(month), count);
        return new Shortfall(known).judge(FIRST.plusMonths(month), count, true);
    }

    private static SortedMap<YearMonth, Long> months(int size, IntToLongFunction count) {
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        for (int month = 0; month < size; month++) {
            months.put(FIRST.plusMonths(month), count.applyAsLong(month));
        }
        return months;
    }
}
