package org.communitysafety.target.domain;

import java.math.BigDecimal;
import org.communitysafety.target.domain.Reckoning.Wanted;

/**
 * Divides a figure by the size of its place, so that places compare without an indicator of their own. What was counted stays
 * beside the value as its numerator.
 */
public final class SizedFigure {
    /** Of how many residents a value is. */
    public static final int PER_RESIDENTS = 1_000;
    /** Of how many of another figure a value is. */
    public static final int PER_OTHERS = 100;

    private SizedFigure() {}

    /** By the residents of the year, or of the nearest year that is stated, which the value names. */
    public static IndicatorValue byResidents(IndicatorValue figure, Populations populations) {
        return populations
                .nearest(figure.area(), figure.period().start().getYear())
                .filter(population -> population.residents() > 0)
                .map(population -> divided(
                                figure, BigDecimal.valueOf(population.residents()), PER_RESIDENTS, figure.judgement())
                        .withDenominatorYear(population.year()))
                .orElseGet(() -> undivided(figure, "no population of this area is known"));
    }

    /** @param other of the same place and period; null where there is none */
    public static IndicatorValue by(IndicatorValue figure, IndicatorValue other) {
        return other == null || other.value() == null || other.value().signum() <= 0
                ? undivided(figure, "nothing is known to divide it by")
                : divided(figure, other.value(), PER_OTHERS, figure.judgement().and(other.judgement()));
    }

    private static IndicatorValue divided(IndicatorValue figure, BigDecimal size, int per, Judgement judgement) {
        BigDecimal above = figure.value();
        BigDecimal value = above == null ? null : Reckoning.divide(above.multiply(BigDecimal.valueOf(per)), size);
        return IndicatorValue.divided(wanted(figure), value, above, size, judgement);
    }

    private static IndicatorValue undivided(IndicatorValue figure, String reason) {
        return IndicatorValue.divided(wanted(figure), null, figure.value(), null, figure.judgement())
                .withReason(reason);
    }

    private static Wanted wanted(IndicatorValue figure) {
        return new Wanted(figure.indicator(), figure.area(), figure.period());
    }
}
