package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.communitysafety.reporting.domain.SeriesReview.Assurance;
import org.communitysafety.reporting.domain.SeriesReview.AssuranceType;
import org.communitysafety.reporting.domain.SeriesReview.Comparison;
import org.communitysafety.reporting.domain.SeriesReview.Rate;
import org.communitysafety.reporting.domain.SeriesReview.Variation;
import org.communitysafety.reporting.domain.SeriesReview.VariationType;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/** Looks at the monthly series behind a measure: variation, assurance, and this year against last. */
public final class SeriesReviewer {
    private final MonthlySeries series;
    /** @param series no month of it later than the review may see */
    public SeriesReviewer(MonthlySeries series) {
        this.series = series;
    }

    /**
     * @param year the year that the newest month is compared in
     * @param monthlyGoal what the target asks of one month; null where it asks for none
     * @param rate null where there is none
     * @return empty when no month is known
     */
    public Optional<SeriesReview> review(Period.Kind year, Polarity polarity, Goal monthlyGoal, Rate rate) {
        return series.last()
                .map(newest -> new SeriesReview(
                        new Variation(VariationType.UNKNOWN, "fewer than twelve months"),
                        new Assurance(AssuranceType.UNKNOWN, "fewer than twelve months"),
                        compared(Period.containing(newest, year).start(), newest),
                        compared(newest.minusMonths(11), newest),
                        rate));
    }

    /** Null where a month is missing, or where the months of this year are counted another way than those of last. */
    private Comparison compared(YearMonth from, YearMonth to) {
        Optional<BigDecimal> now = series.sum(from, to);
        Optional<BigDecimal> before = series.sum(from.minusYears(1), to.minusYears(1));
        if (now.isEmpty() || before.isEmpty() || series.breaksBetween(from.minusYears(1), to)) {
            return null;
        }
        BigDecimal change = Figures.minus(now.get(), before.get());
        return new Comparison(from, to, now.get(), before.get(), change, Figures.percentOf(change, before.get()));
    }
}
