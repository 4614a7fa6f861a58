package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.communitysafety.reporting.domain.SeriesReview.Assurance;
import org.communitysafety.reporting.domain.SeriesReview.AssuranceType;
import org.communitysafety.reporting.domain.SeriesReview.Comparison;
import org.communitysafety.reporting.domain.SeriesReview.Rate;
import org.communitysafety.reporting.domain.SeriesReview.Variation;
import org.communitysafety.reporting.domain.SeriesReview.VariationType;
import org.communitysafety.statistics.ControlChart;
import org.communitysafety.statistics.Rule;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/** Looks at the monthly series behind a measure: variation, assurance, direction, and this year against last. */
public final class SeriesReviewer {
    private static final int YEAR = 12;

    /** Three standard deviations of {@code 2(√now - √before)}, whose variance is 2, where chance alone is at work. */
    private static final double LIMIT = 4.24;

    private final MonthlySeries series;
    private final Unit unit;
    private final boolean headcount;

    /**
     * @param series no month of it later than the review may see
     * @param unit null where it is not known
     */
    public SeriesReviewer(MonthlySeries series, Unit unit) {
        this(series, unit, false);
    }

    /** @param headcount true where who is there in one month is there in the next: such months make no sum */
    SeriesReviewer(MonthlySeries series, Unit unit, boolean headcount) {
        this.series = series;
        this.unit = unit;
        this.headcount = headcount;
    }

    /**
     * @param year the year that the newest month is compared in
     * @param monthlyGoal what the target asks of one month; null where it asks for none
     * @param rate null where there is none
     * @return empty when no month is known
     */
    public Optional<SeriesReview> review(Period.Kind year, Polarity polarity, Goal monthlyGoal, Rate rate) {
        return series.forLimits().map(known -> {
            ControlChart chart = ControlChart.of(ControlChart.Kind.XMR, known, null, ControlChart.Options.STANDARD);
            YearMonth newest = series.last().orElseThrow();
            return new SeriesReview(
                    variation(chart, polarity),
                    assurance(chart, polarity, monthlyGoal),
                    compared(Period.containing(newest, year).start(), newest),
                    compared(newest.minusMonths(YEAR - 1), newest),
                    rate);
        });
    }

    /**
     * The last three months against the same three a year before, which takes the season out: a change beyond three
     * standard deviations, widened by the scatter that the series has beyond chance, has a direction.
     *
     * @return empty where one of the six months is not known, where counting changed between them, or where a newer month
     *     is not complete
     */
    public Optional<DirectionOfTravel> direction(Polarity polarity) {
        Optional<YearMonth> newest = series.last();
        if (newest.isEmpty() || series.shortAfterLast().isPresent()) {
            return Optional.empty();
        }
        YearMonth from = newest.get().minusMonths(2);
        Comparison change = compared(from, newest.get());
        if (change == null) {
            return Optional.empty();
        }
        double z = 2
                * (Math.sqrt(change.actual().doubleValue())
                        - Math.sqrt(change.lastYear().doubleValue()));
        if (Math.abs(z) < LIMIT * Math.sqrt(series.dispersion())) {
            return Optional.of(DirectionOfTravel.STABLE);
        }
        return Optional.of(polarity.isAdverse(z) ? DirectionOfTravel.DETERIORATING : DirectionOfTravel.IMPROVING);
    }

    private Variation variation(ControlChart chart, Polarity polarity) {
        Optional<YearMonth> missing = series.shortAfterLast();
        if (missing.isPresent()) {
            return new Variation(VariationType.UNKNOWN, missing.get() + " is not complete");
        }
        var found = org.communitysafety.statistics.Variation.of(chart, polarity == Polarity.LOWER_IS_BETTER);
        VariationType type = VariationType.valueOf(found.kind().name());
        String rule = found.rule()
                .map(SeriesReviewer::token)
                .orElse(
                        type == VariationType.UNKNOWN
                                ? "fewer than 12 months give no limits to rely on"
                                : "within the limits");
        return new Variation(type, rule);
    }

    private static Assurance assurance(ControlChart chart, Polarity polarity, Goal monthlyGoal) {
        if (monthlyGoal == null) {
            return new Assurance(AssuranceType.UNKNOWN, "the target asks for no figure of a month");
        }
        var found = org.communitysafety.statistics.Assurance.of(
                chart, monthlyGoal.value().doubleValue(), polarity == Polarity.LOWER_IS_BETTER);
        return new Assurance(AssuranceType.valueOf(found.kind().name()), found.rule());
    }

    private static String token(Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Months of a count or of money are added up; those of a share, a rate or a quotient are one ratio; scores, ranks and headcounts make no sum. */
    private Optional<BigDecimal> whole(YearMonth from, YearMonth to) {
        if (unit == null || headcount) {
            return Optional.empty();
        }
        return switch (unit) {
            case COUNT, GBP -> series.sum(from, to);
            case PERCENT, RATE, GBP_PER_CASE, RATIO -> series.ratio(from, to);
            case SCORE, RANK -> Optional.empty();
        };
    }

    /** Null where a month is missing, or where the months of this year are counted another way than those of last. */
    private Comparison compared(YearMonth from, YearMonth to) {
        Optional<BigDecimal> now = whole(from, to);
        Optional<BigDecimal> before = whole(from.minusYears(1), to.minusYears(1));
        if (now.isEmpty() || before.isEmpty() || series.breaksBetween(from.minusYears(1), to)) {
            return null;
        }
        BigDecimal change = Figures.minus(now.get(), before.get());
        return new Comparison(from, to, now.get(), before.get(), change, Figures.percentOf(change, before.get()));
    }
}
