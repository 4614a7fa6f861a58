package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.communitysafety.reporting.domain.Goal.Sense;
import org.communitysafety.reporting.domain.MonthlySeries.Month;
import org.communitysafety.reporting.domain.SeriesReview.AssuranceType;
import org.communitysafety.reporting.domain.SeriesReview.VariationType;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;
import org.junit.jupiter.api.Test;

class SeriesReviewerTest {
    private static final YearMonth FIRST = YearMonth.of(2017, 4);

    @Test
    void thisYearIsComparedWithTheSameMonthsOfLast() {
        SeriesReview review = review(series(28, month -> month < 24 ? 100 + month % 12 : 90 + month % 12));

        assertEquals(YearMonth.of(2019, 4), review.yearToDate().from());
        assertEquals(YearMonth.of(2019, 7), review.yearToDate().to());
        assertEquals(new BigDecimal("366"), review.yearToDate().actual());
        assertEquals(new BigDecimal("406"), review.yearToDate().lastYear());
        assertEquals(new BigDecimal("-40"), review.yearToDate().change());
        assertEquals(-9.8522, review.yearToDate().changePercent().doubleValue(), 0.0001);
        assertEquals(YearMonth.of(2018, 8), review.rolling12().from());
        assertEquals(new BigDecimal("-40"), review.rolling12().change());
    }

    @Test
    void aMissingMonthOrARecordingBreakLeavesNothingToCompare() {
        List<Month> months = new ArrayList<>(series(28, month -> 100));
        months.set(13, new Month(FIRST.plusMonths(13), BigDecimal.TEN, false));
        SeriesReview gap = review(months);
        SeriesReview rebased = new SeriesReviewer(
                        MonthlySeries.of(series(28, month -> 100), Set.of(YearMonth.of(2019, 1))), Unit.COUNT)
                .review(Period.Kind.FINANCIAL_YEAR, Polarity.LOWER_IS_BETTER, null, null)
                .orElseThrow();

        assertNull(gap.yearToDate());
        assertNull(gap.rolling12());
        assertNull(rebased.yearToDate());
        assertEquals(VariationType.UNKNOWN, rebased.variation().type(), "seven months of the new way give no limits");
    }

    @Test
    void variationAndAssuranceAreSaidApart() {
        List<Month> usual = series(24, month -> 100 + month % 2 * 4);
        List<Month> jumped = series(24, month -> month == 23 ? 150 : 100 + month % 2 * 4);

        assertEquals(VariationType.COMMON_CAUSE, review(usual).variation().type());
        assertEquals(VariationType.CONCERN, review(jumped).variation().type());
        assertEquals("outside-limits", review(jumped).variation().rule());
        assertEquals(AssuranceType.UNKNOWN, review(usual).assurance().type());
        assertEquals(AssuranceType.PASS, assured(usual, 130));
        assertEquals(AssuranceType.FAIL, assured(usual, 80));
        assertEquals(AssuranceType.INCONSISTENT, assured(usual, 102));
        assertEquals(AssuranceType.PASS, assured(jumped, 130), "one bad month is no verdict on the course");
    }

    @Test
    void theDirectionIsThatOfThreeMonthsAgainstTheSameThreeAYearBefore() {
        IntUnaryOperator season = month -> month % 12 < 6 ? 300 : 150;

        assertEquals(Optional.of(DirectionOfTravel.STABLE), direction(series(30, season)));
        assertEquals(
                Optional.of(DirectionOfTravel.DETERIORATING),
                direction(series(30, month -> season.applyAsInt(month) * (month > 26 ? 2 : 1))));
        assertEquals(
                Optional.of(DirectionOfTravel.IMPROVING),
                direction(series(30, month -> season.applyAsInt(month) / (month > 26 ? 2 : 1))));
        assertEquals(Optional.empty(), direction(series(12, season)));
    }

    @Test
    void theMonthsOfAHeadcountAreNotAddedUp() {
        SeriesReviewer members = new SeriesReviewer(
                MonthlySeries.of(series(30, month -> 40 + month % 2 * 4), Set.of()), Unit.COUNT, true);
        SeriesReview review = members.review(Period.Kind.FINANCIAL_YEAR, Polarity.LOWER_IS_BETTER, null, null)
                .orElseThrow();

        assertNull(review.yearToDate());
        assertNull(review.rolling12());
        assertEquals(Optional.empty(), members.direction(Polarity.LOWER_IS_BETTER));
        assertEquals(VariationType.COMMON_CAUSE, review.variation().type());
    }

    @Test
    void nothingKnownIsNoReview() {
        assertTrue(new SeriesReviewer(MonthlySeries.EMPTY, Unit.COUNT)
                .review(Period.Kind.FINANCIAL_YEAR, Polarity.LOWER_IS_BETTER, null, null)
                .isEmpty());
    }

    private static SeriesReview review(List<Month> months) {
        return new SeriesReviewer(MonthlySeries.of(months, Set.of()), Unit.COUNT)
                .review(Period.Kind.FINANCIAL_YEAR, Polarity.LOWER_IS_BETTER, null, null)
                .orElseThrow();
    }

    private static AssuranceType assured(List<Month> months, int atMost) {
        return new SeriesReviewer(MonthlySeries.of(months, Set.of()), Unit.COUNT)
                .review(
                        Period.Kind.FINANCIAL_YEAR,
                        Polarity.LOWER_IS_BETTER,
                        new Goal(Sense.AT_MOST, BigDecimal.valueOf(atMost)),
                        null)
                .orElseThrow()
                .assurance()
                .type();
    }

    private static Optional<DirectionOfTravel> direction(List<Month> months) {
        return new SeriesReviewer(MonthlySeries.of(months, Set.of()), Unit.COUNT).direction(Polarity.LOWER_IS_BETTER);
    }

    private static List<Month> series(int length, IntUnaryOperator value) {
        List<Month> months = new ArrayList<>();
        for (int month = 0; month < length; month++) {
            months.add(new Month(FIRST.plusMonths(month), BigDecimal.valueOf(value.applyAsInt(month)), true));
        }
        return months;
    }
}
