package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** Makes values of the sums of cells. Shares and rates are to twelve decimals; nothing is rounded further. */
public final class Reckoning {
    private static final int DECIMALS = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal USUAL_PER = BigDecimal.valueOf(1_000);

    private final Populations populations;
    private final Quotients quotients;

    public Reckoning(Populations populations, ReportedFigures reported) {
        this.populations = populations;
        this.quotients = new Quotients(reported);
    }

    /** Which value is wanted. */
    public record Wanted(Indicator indicator, AreaCode area, Period period) {}

    /** False for the rate of an area whose residents nobody has stated. */
    public boolean canBeKnown(Wanted wanted) {
        return wanted.indicator().kind() != Indicator.Kind.RATE
                || populations
                        .find(wanted.area(), wanted.period().start().getYear())
                        .isPresent();
    }

    /**
     * In the place of a value that {@linkplain #canBeKnown cannot be known}: what was counted, and what is missing.
     *
     * @param sum of a series of cells in the area and period; null where nothing counts
     */
    public IndicatorValue unknown(Wanted wanted, Function<String, Long> sum) {
        Long above = sum(wanted.indicator(), Indicator.Role.NUMERATOR, sum);
        BigDecimal numerator = above == null ? null : BigDecimal.valueOf(above);
        return IndicatorValue.divided(wanted, null, numerator, null, Judgement.UNKNOWN)
                .withReason("no population of this area is known for %d or any year before"
                        .formatted(wanted.period().start().getYear()));
    }

    /** @param sum of a series of cells in the area and period; null where nothing counts */
    public IndicatorValue value(Wanted wanted, Function<String, Long> sum, Judgement judgement) {
        Long above = sum(wanted.indicator(), Indicator.Role.NUMERATOR, sum);
        Judgement whole = whole(wanted, sum, judgement);
        return switch (wanted.indicator().kind()) {
            case PROPORTION, OUTCOME ->
                share(wanted, above, sum(wanted.indicator(), Indicator.Role.DENOMINATOR, sum), whole);
            case QUOTIENT -> quotients.value(wanted, role -> sum(wanted.indicator(), role, sum), whole);
            case RATE -> rate(wanted, above, whole);
            case REPEAT_VICTIMISATION -> share(wanted, null, null, whole);
            case CASE_REVIEW_THRESHOLD ->
                IndicatorValue.counted(
                        wanted.indicator(), wanted.area(), wanted.period(), above == null ? null : 0L, whole);
            case HARM -> harm(wanted, above, whole);
            case STANDING -> standing(wanted, above, sum, whole);
            case STEPS -> wanted.indicator().sumsWeights() ? harm(wanted, above, whole) : counted(wanted, above, whole);
            default -> counted(wanted, above, whole);
        };
    }

    /** Where the date that decides is missing of some, nobody knows the whole. */
    public static Judgement whole(Wanted wanted, Function<String, Long> sum, Judgement judgement) {
        Long undated = sum(wanted.indicator(), Indicator.Role.UNDATED, sum);
        return undated == null || undated == 0 ? judgement : judgement.and(Judgement.UNKNOWN);
    }

    /** A share of nothing is no value, not zero. */
    static IndicatorValue share(Wanted wanted, Long above, Long below, Judgement judgement) {
        if (below == null || below == 0) {
            return IndicatorValue.divided(wanted, null, null, null, judgement);
        }
        BigDecimal numerator = BigDecimal.valueOf(above == null ? 0 : above);
        BigDecimal denominator = BigDecimal.valueOf(below);
        BigDecimal value = divide(numerator.multiply(HUNDRED), denominator);
        return IndicatorValue.divided(wanted, value, numerator, denominator, judgement);
    }

    /** By the residents of the calendar year in which the period begins. */
    private IndicatorValue rate(Wanted wanted, Long above, Judgement judgement) {
        Population population = populations
                .find(wanted.area(), wanted.period().start().getYear())
                .orElse(null);
        if (above == null || population == null) {
            return IndicatorValue.divided(wanted, null, null, null, judgement);
        }
        BigDecimal numerator = BigDecimal.valueOf(above);
        BigDecimal denominator = BigDecimal.valueOf(population.residents());
        BigDecimal per = wanted.indicator().definition().rate().per();
        BigDecimal value = divide(numerator.multiply(per == null ? USUAL_PER : per), denominator);
        return IndicatorValue.divided(wanted, value, numerator, denominator, judgement)
                .withDenominatorYear(population.year());
    }

    private static IndicatorValue counted(Wanted wanted, Long count, Judgement judgement) {
        return IndicatorValue.counted(wanted.indicator(), wanted.area(), wanted.period(), count, judgement);
    }

    /** The average of nobody is no value, not zero. */
    private IndicatorValue standing(Wanted wanted, Long above, Function<String, Long> sum, Judgement judgement) {
        CohortStanding standing = wanted.indicator().definition().standing();
        switch (standing.counts()) {
            case CohortStanding.TOTAL_SCORE:
                return harm(wanted, above, judgement);
            case CohortStanding.AVERAGE_SCORE:
                return average(wanted, above, sum(wanted.indicator(), Indicator.Role.DENOMINATOR, sum), judgement);
            default:
                return counted(wanted, above, judgement).withComposition(composition(wanted.indicator(), above, sum));
        }
    }

    static IndicatorValue average(Wanted wanted, Long thousandths, Long scored, Judgement judgement) {
        if (scored == null || scored == 0) {
            return IndicatorValue.divided(wanted, null, null, null, judgement);
        }
        BigDecimal total = plain(BigDecimal.valueOf(thousandths == null ? 0 : thousandths, WeightTable.DECIMALS)
                .stripTrailingZeros());
        BigDecimal denominator = BigDecimal.valueOf(scored);
        return IndicatorValue.divided(wanted, divide(total, denominator), total, denominator, judgement);
    }

    /** Null where nobody asks for it, and where nobody stands. */
    private static Composition composition(Indicator indicator, Long members, Function<String, Long> sum) {
        CohortStanding standing = indicator.definition().standing();
        if (standing.attribute() == null || members == null || members == 0) {
            return null;
        }
        List<Composition.Group> groups = standing.groups().stream()
                .map(group -> new Composition.Group(group, orNone(sum.apply(CellNames.group(indicator.id(), group)))))
                .toList();
        long unstated = orNone(sum.apply(CellNames.unstated(indicator.id())));
        long grouped = groups.stream().mapToLong(Composition.Group::count).sum();
        return new Composition(standing.attribute(), groups, members - grouped - unstated, unstated);
    }

    private static long orNone(Long count) {
        return count == null ? 0 : count;
    }

    private static IndicatorValue harm(Wanted wanted, Long thousandths, Judgement judgement) {
        BigDecimal value = thousandths == null
                ? null
                : plain(BigDecimal.valueOf(thousandths, WeightTable.DECIMALS).stripTrailingZeros());
        return IndicatorValue.divided(wanted, value, null, null, judgement);
    }

    private static Long sum(Indicator indicator, Indicator.Role role, Function<String, Long> sum) {
        Long total = null;
        for (Indicator.Part part : indicator.parts()) {
            Long each = part.role() == role ? sum.apply(part.cell()) : null;
            if (each != null) {
                total = total == null ? each : Long.valueOf(total + each);
            }
        }
        return total;
    }

    static BigDecimal divide(BigDecimal above, BigDecimal below) {
        return plain(above.divide(below, DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros());
    }

    /** 100 and not 1E+2. */
    private static BigDecimal plain(BigDecimal value) {
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
