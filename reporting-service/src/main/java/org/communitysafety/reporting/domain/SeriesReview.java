package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What the monthly series behind a measure does. Variation (is something happening?) and assurance (will the target be
 * met as things are?) are kept apart.
 *
 * @param yearToDate the months of the judging year so far against the same months a year before; null where they are not
 *     all complete, or counted another way
 * @param rolling12 the last twelve months against the twelve before; null as above
 * @param rate of the latest judging period, by the indicator named after the measure's with {@code -rate} at its end;
 *     null where there is none
 */
public record SeriesReview(
        Variation variation, Assurance assurance, Comparison yearToDate, Comparison rolling12, Rate rate) {

    /** @param rule what fired, or why nothing can be said */
    public record Variation(VariationType type, String rule) {}

    /** Whether a series keeps to its course, and if not, whether that is good. */
    public enum VariationType {
        COMMON_CAUSE,
        IMPROVEMENT,
        CONCERN,
        UNKNOWN
    }

    /** @param rule what was compared, or why nothing can be said */
    public record Assurance(AssuranceType type, String rule) {}

    /** Whether the limits of ordinary variation lie on the good side of the target, on the bad side, or around it. */
    public enum AssuranceType {
        PASS,
        FAIL,
        INCONSISTENT,
        UNKNOWN
    }

    /**
     * Equal, complete months of this year and last. Counts are added up; of a share or a rate it is what stands above of all
     * the months over what stands below.
     *
     * @param from first month of this year's
     * @param to last month of this year's
     * @param changePercent relative to last year; null where that was zero
     */
    public record Comparison(
            YearMonth from,
            YearMonth to,
            BigDecimal actual,
            BigDecimal lastYear,
            BigDecimal change,
            BigDecimal changePercent) {}

    /**
     * A figure in proportion to the people living there.
     *
     * @param per 1000 is per thousand people
     * @param populationYear null where it is not stated
     */
    public record Rate(BigDecimal value, int per, long population, String populationYear) {
        private static final int USUAL = 1000;

        /** Empty for a value without people below the line. */
        static Optional<Rate> of(IndicatorValue value) {
            BigDecimal people = value.denominator();
            if (value.numerator() == null || people == null || people.signum() <= 0) {
                return Optional.empty();
            }
            return Optional.of(new Rate(value.figure(), per(value), people.longValue(), year(value)));
        }

        private static String year(IndicatorValue value) {
            return value.denominatorYear() == null
                    ? null
                    : value.denominatorYear().toString();
        }

        /** Read off the figures themselves. */
        private static int per(IndicatorValue value) {
            BigDecimal factor = Figures.factor(value.figure(), value.numerator(), value.denominator());
            return factor == null ? USUAL : factor.intValue();
        }
    }
}
