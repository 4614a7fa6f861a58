package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.communitysafety.reporting.domain.ValueKey.Cell;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Polarity;

/**
 * How a target is judged.
 *
 * @param agency whose reported figure counts; null for a measure counted from events
 * @param indicator null for a deliverable, and for a draft that has none yet
 * @param percent of {@link MeasureKind#REDUCE_BY_PERCENT}: 25 is a quarter less than the baseline by {@code assessedTo}
 * @param toleranceRelative of {@link MeasureKind#MAINTAIN}: 0.05 lets the figure be 5 % worse than the baseline
 * @param judgedBy the length of the periods that get a colour
 * @param baseline null while it is still to be set
 * @param assessedFrom periods that end before it are shown and not judged; null: from the end of the baseline year
 * @param assessedTo when the final target is due; null: at once
 * @param state null is active
 * @param terms what its kind needs besides; null: nothing
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
        LocalDate assessedTo,
        MeasureState state,
        Terms terms) {
    /** The adverse change that still counts as maintained where a plan names none. */
    public static final BigDecimal DEFAULT_TOLERANCE = new BigDecimal("0.05");

    public Measure {
        Objects.requireNonNull(id, "a measure has an identifier");
        Objects.requireNonNull(source, "a measure names its source");
        Objects.requireNonNull(judgedBy, "a measure names its judging period");
        state = state == null ? MeasureState.ACTIVE : state;
        terms = terms == null ? Terms.USUAL : terms;
        if (kind == MeasureKind.MAINTAIN && toleranceRelative == null) {
            toleranceRelative = DEFAULT_TOLERANCE;
        }
        if (state == MeasureState.ACTIVE && kind != MeasureKind.DELIVERABLE) {
            Objects.requireNonNull(indicator, "a measure names its indicator");
            if (source == ValueSource.REPORTED && agency == null) {
                throw new IllegalArgumentException("measure " + id + " does not name the agency whose figure counts");
            }
        }
        if (state == MeasureState.ACTIVE) {
            refuseGaps(id, kind, percent, terms);
        }
    }

    private static void refuseGaps(String id, MeasureKind kind, BigDecimal percent, Terms terms) {
        Object needed =
                switch (kind) {
                    case REDUCE_BY_PERCENT, INCREASE_BY_PERCENT ->
                        percent == null || percent.signum() < 0 ? null : percent;
                    case AT_LEAST, AT_MOST -> terms.value();
                    case BELOW_BENCHMARK, ABOVE_BENCHMARK -> terms.benchmark();
                    case TOP_QUARTILE -> terms.comparators();
                    case MILESTONES -> terms.milestones().isEmpty() ? null : terms.milestones();
                    case DELIVERABLE -> terms.deliverable();
                    case REDUCE_ANY, INCREASE_ANY, MAINTAIN, DOWNWARD_TREND, UPWARD_TREND -> kind;
                };
        if (needed == null) {
            throw new IllegalArgumentException("measure " + id + " does not say what " + kind.token() + " needs");
        }
    }

    Measure with(Terms others) {
        return new Measure(
                id,
                title,
                target,
                priority,
                indicator,
                source,
                agency,
                kind,
                polarity,
                unit,
                percent,
                toleranceRelative,
                judgedBy,
                baseline,
                assessedFrom,
                assessedTo,
                state,
                others);
    }

    /** The key of this measure's own figure: another source or agency is another row and never stands in. */
    ValueKey keyOf(AreaCode area, Period period) {
        return new ValueKey(indicator, area, period, source, source == ValueSource.EVENTS ? null : agency.value());
    }

    /** False for a deliverable, and for a draft that does not say yet whose figure counts. */
    boolean hasFigure() {
        return kind != MeasureKind.DELIVERABLE && indicator != null && (source == ValueSource.EVENTS || agency != null);
    }

    /** The indicator that puts this one in proportion to the residents, where there is one of this name. */
    String rateIndicator() {
        return indicator + "-rate";
    }

    /** What a judgement reads: the measure's own cell and its rate's, its benchmark's and its peers'. */
    Stream<Cell> cells(AreaCode area) {
        if (!hasFigure()) {
            return Stream.empty();
        }
        Stream<Cell> benchmark = Stream.ofNullable(terms.benchmark()).map(one -> new Cell(one.indicator(), one.area()));
        Stream<Cell> peers = Stream.ofNullable(terms.comparators())
                .flatMap(set -> set.areas().stream().map(peer -> new Cell(set.indicator(), peer)));
        Stream<Cell> own = Stream.of(new Cell(indicator, area), new Cell(rateIndicator(), area));
        return Stream.concat(own, Stream.concat(benchmark, peers));
    }

    /** True for a value that this measure could be judged by. */
    boolean isJudgedBy(ValueKey key) {
        return hasFigure() && key.period().kind() == judgedBy && key.equals(keyOf(key.area(), key.period()));
    }
}
