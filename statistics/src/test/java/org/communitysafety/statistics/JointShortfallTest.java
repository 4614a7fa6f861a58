package org.communitysafety.statistics;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class JointShortfallTest {
    private static final YearMonth FIRST = YearMonth.of(2018, 4);
    private static final int NEWEST = 12;

    @Test
    void aFileThatIsLostIsSeenInTheSumOfCategoriesEachTooSmallToShowIt() {
        List<SortedMap<YearMonth, Long>> lost = categories(8, month -> month == NEWEST ? 0 : 2 + month % 3);

        assertFalse(new Shortfall(lost.get(0))
                .judge(FIRST.plusMonths(NEWEST), 0, true)
                .isShort());
        assertTrue(new JointShortfall(lost).isShort(FIRST.plusMonths(NEWEST), true));
        assertFalse(new JointShortfall(lost).isShort(FIRST.plusMonths(NEWEST - 1), true));
    }

    @Test
    void aSingleQuietCategoryIsNotALostFile() {
        List<SortedMap<YearMonth, Long>> quiet = categories(7, month -> 2 + month % 3);
        quiet.addAll(categories(1, month -> month == NEWEST ? 0 : 3));

        assertFalse(new JointShortfall(quiet).isShort(FIRST.plusMonths(NEWEST), true));
    }

    @Test
    void aCategoryThatHasJustBegunOrEndedLongAgoIsNotMissed() {
        List<SortedMap<YearMonth, Long>> begun = categories(3, month -> 10);
        begun.add(months(NEWEST, NEWEST, month -> 900));
        List<SortedMap<YearMonth, Long>> ended = new ArrayList<>(
                List.of(months(0, 40, month -> 10), months(0, 40, month -> 10), months(0, 20, month -> 900)));

        assertFalse(new JointShortfall(begun).isShort(FIRST.plusMonths(NEWEST - 1), true));
        assertFalse(new JointShortfall(ended).isShort(FIRST.plusMonths(40), true));
        assertTrue(new JointShortfall(ended).isShort(FIRST.plusMonths(25), true));
    }

    @Test
    void ofOneFeedOrFewerThanThreeOtherMonthsThereIsNothingToSay() {
        assertFalse(new JointShortfall(categories(1, month -> month == NEWEST ? 0 : 900))
                .isShort(FIRST.plusMonths(NEWEST), true));
        assertFalse(new JointShortfall(List.of(months(0, 2, month -> month == 2 ? 0 : 900), months(0, 2, month -> 0)))
                .isShort(FIRST.plusMonths(2), true));
    }

    private static List<SortedMap<YearMonth, Long>> categories(int count, IntToLongFunction month) {
        List<SortedMap<YearMonth, Long>> categories = new ArrayList<>();
        for (int category = 0; category < count; category++) {
            int shift = category;
            categories.add(months(
                    0, NEWEST, at -> at == NEWEST ? month.applyAsLong(at) : month.applyAsLong((at + shift) % NEWEST)));
        }
        return categories;
    }

    private static SortedMap<YearMonth, Long> months(int from, int to, IntToLongFunction count) {
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        for (int month = from; month <= to; month++) {
            months.put(FIRST.plusMonths(month), count.applyAsLong(month));
        }
        return months;
    }
}
