package org.communitysafety.reporting.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;
import org.junit.jupiter.api.Test;

/** Shares and rates are not added up: twelve months of 20 % are 20 %. */
class RatioComparisonTest {
    private static final YearMonth FIRST = YearMonth.parse("2017-04");

    @Test
    void aShareIsOneRatioOfAllMonths() {
        SeriesReview review = review(Unit.PERCENT, month -> share(month, month < 12 ? 10 : 30, 100));

        assertEquals(0, review.rolling12().actual().compareTo(new BigDecimal("30")));
        assertEquals(0, review.rolling12().lastYear().compareTo(new BigDecimal("10")));
        assertEquals(0, review.rolling12().change().compareTo(new BigDecimal("20")), "in points");
        assertEquals(0, review.yearToDate().actual().compareTo(new BigDecimal("30")));
    }

    @Test
    void largeMonthsCountForMoreThanSmallOnes() {
        SeriesReview review =
                review(Unit.PERCENT, month -> month % 12 == 0 ? share(month, 900, 1000) : share(month, 10, 100));

        assertEquals(48.0952, review.rolling12().actual().doubleValue(), 0.0001, "1,010 of 2,100");
    }

    @Test
    void aRateIsReadInItsOwnMeasure() {
        SeriesReview review =
                review(Unit.RATE, month -> Counted.ratio(Unit.RATE, at(month), month < 12 ? 100 : 50, 100_000, 1000));

        assertEquals(0, review.rolling12().actual().compareTo(new BigDecimal("0.5")));
        assertEquals(0, review.rolling12().lastYear().compareTo(BigDecimal.ONE));
    }

    @Test
    void monthsOfNothingAreNothing() {
        SeriesReview review = review(Unit.RATE, month -> Counted.ratio(Unit.RATE, at(month), 0, 100_000, 1000));

        assertEquals(0, review.rolling12().actual().signum());
        assertNull(review.rolling12().changePercent());
    }

    @Test
    void withoutNumeratorsAndDenominatorsThereIsNoFigure() {
        IntFunction<IndicatorValue> bare = month -> Counted.value(at(month), "20", true);

        assertNull(review(Unit.PERCENT, bare).rolling12());
        assertNull(review(Unit.RATE, bare).yearToDate());
        assertNull(review(Unit.SCORE, bare).rolling12(), "scores make no sum");
        assertNotNull(review(Unit.COUNT, bare).rolling12());
    }

    private static IndicatorValue share(int month, int part, int whole) {
        return Counted.ratio(Unit.PERCENT, at(month), part, whole, 100);
    }

    private static Period at(int month) {
        return Period.month(FIRST.plusMonths(month));
    }

    private static SeriesReview review(Unit unit, IntFunction<IndicatorValue> value) {
        List<IndicatorValue> values = new ArrayList<>();
        for (int month = 0; month < 24; month++) {
            values.add(value.apply(month));
        }
        return new SeriesReviewer(SeriesReading.months(values, SeriesBreaks.NONE), unit)
                .review(Period.Kind.FINANCIAL_YEAR, Polarity.LOWER_IS_BETTER, null, null)
                .orElseThrow();
    }
}
