package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/**
 * How a target is judged.
 *
 * @param agency whose reported figure counts; null for a measure counted from events
 * @param percent of {@link MeasureKind#REDUCE_BY_PERCENT}: 25 is a quarter less than the baseline by {@code assessedTo}
 * @param toleranceRelative of {@link MeasureKind#MAINTAIN}: 0.05 lets the figure be 5 % worse than the baseline
 * @param judgedBy the length of the periods that get a colour
 * @param baseline null while it is still to be set
 * @param assessedFrom periods that end before it are shown and not judged; null: from the end of the baseline year
 * @param assessedTo when the final target is due; null: at once
 */
public record Measure(
        String id,
        String title,
        String target,
        String priority,
        String indicator,
        ValueSource source,
        AgencyId agency,
        MeasureKind kind,
        Polarity polarity,
        Unit unit,
        BigDecimal percent,
        BigDecimal toleranceRelative,
        Period.Kind judgedBy,
        Baseline baseline,
        LocalDate assessedFrom,
        LocalDate assessedTo) {
    /** The adverse change that still counts as maintained where a plan names none. */
    public static final BigDecimal DEFAULT_TOLERANCE = new BigDecimal("0.05");

    public Measure {
        Objects.requireNonNull(id, "a measure has an identifier");
        Objects.requireNonNull(indicator, "a measure names its indicator");
        Objects.requireNonNull(source, "a measure names its source");
        Objects.requireNonNull(judgedBy, "a measure names its judging period");
        if (source == ValueSource.REPORTED && agency == null) {
            throw new IllegalArgumentException("measure " + id + " does not name the agency whose figure counts");
        }
        if (kind == MeasureKind.REDUCE_BY_PERCENT && (percent == null || percent.signum() < 0)) {
            throw new IllegalArgumentException("measure " + id + " does not say by how many per cent");
        }
        if (kind == MeasureKind.MAINTAIN && toleranceRelative == null) {
            toleranceRelative = DEFAULT_TOLERANCE;
        }
    }

    /** The key of this measure's own figure: another source or agency is another row and never stands in. */
    ValueKey keyOf(AreaCode area, Period period) {
        return new ValueKey(indicator, area, period, source, source == ValueSource.EVENTS ? null : agency.value());
    }

    /** True for a value that this measure could be judged by. */
    boolean isJudgedBy(ValueKey key) {
        return key.period().kind() == judgedBy && key.equals(keyOf(key.area(), key.period()));
    }
}
