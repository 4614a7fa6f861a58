package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.util.Objects;
import org.communitysafety.vocabulary.Period;

/**
 * What a measure is compared with.
 *
 * @param period the reference period; a measure judged by month is compared with the same month of a year
 * @param value the published figure; null when it is taken from the values of {@code period}
 */
public record Baseline(Period period, BigDecimal value) {
    public Baseline {
        Objects.requireNonNull(period, "a baseline names its period");
        value = Figures.plain(value);
    }

    /** The year the reference lies in: trajectories go by years from here. */
    Period year() {
        return Period.containing(period.start(), yearKind());
    }

    Period.Kind yearKind() {
        return period.kind().isYear() ? period.kind() : Period.Kind.FINANCIAL_YEAR;
    }
}
