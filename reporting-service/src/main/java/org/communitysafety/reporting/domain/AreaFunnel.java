package org.communitysafety.reporting.domain;

import java.util.List;
import org.communitysafety.statistics.Funnel;
import org.communitysafety.statistics.Interval;
import org.communitysafety.vocabulary.AreaCode;

/**
 * Areas of different size side by side: which of them differ from the common rate by more than chance, and by more than
 * areas differ anyway. Rates have the limits of counts, proportions those of parts of a whole.
 *
 * @param centre the common rate, of all areas together
 * @param tauSquared variance between areas beyond chance, on the square root scale of a rate and the arcsine scale of a
 *     proportion; 0 where there is none
 * @param areas by size, the smallest first
 */
public record AreaFunnel(double centre, double tauSquared, List<Place> areas) {
    private static final double WATCH = 0.95;
    private static final double BEYOND = 0.998;

    /** Where an area lies. */
    public enum Position {
        LOW,
        LOW_WATCH,
        WITHIN,
        HIGH_WATCH,
        HIGH
    }

    /**
     * One area, as a rate; the limits are those of its size.
     *
     * @param watch 95 % of areas of this size that differ as areas do lie within
     * @param beyond 99.8 % of them do
     */
    public record Place(
            AreaCode area,
            double numerator,
            double denominator,
            double rate,
            Interval watch,
            Interval beyond,
            Position position) {}

    /** @param values complete ones with a denominator above zero, each of another area; at least one above zero */
    public static AreaFunnel of(List<IndicatorValue> values) {
        double above = values.stream()
                .mapToDouble(value -> value.numerator().doubleValue())
                .sum();
        double below = values.stream()
                .mapToDouble(value -> value.denominator().doubleValue())
                .sum();
        double centre = above / below;
        boolean parts = values.stream().allMatch(AreaFunnel::isPart);
        double tauSquared = parts ? tauSquaredOfParts(values, centre) : tauSquaredOfRates(values, centre);
        Limits limits = parts
                ? (size, level) -> Funnel.limits(centre, size, level, tauSquared)
                : (size, level) -> ofRate(Funnel.limits(size * centre, level, tauSquared), centre);
        List<Place> places = values.stream()
                .sorted((one, other) -> one.denominator().compareTo(other.denominator()))
                .map(value -> place(value, limits))
                .toList();
        return new AreaFunnel(centre, tauSquared, places);
    }

    /** Where areas of a size lie. */
    private interface Limits {
        Interval of(double size, double level);
    }

    private static boolean isPart(IndicatorValue value) {
        return value.unit() == Unit.PERCENT && value.numerator().compareTo(value.denominator()) <= 0;
    }

    private static double tauSquaredOfParts(List<IndicatorValue> values, double centre) {
        List<Funnel.Part> parts = values.stream()
                .map(value -> new Funnel.Part(
                        value.numerator().doubleValue(), value.denominator().doubleValue()))
                .toList();
        return Funnel.tauSquared(parts, centre);
    }

    private static double tauSquaredOfRates(List<IndicatorValue> values, double centre) {
        return Funnel.tauSquared(values.stream()
                .map(value -> new Funnel.Area(
                        value.numerator().doubleValue(), value.denominator().doubleValue() * centre))
                .toList());
    }

    private static Place place(IndicatorValue value, Limits limits) {
        double size = value.denominator().doubleValue();
        double rate = value.numerator().doubleValue() / size;
        Interval watch = limits.of(size, WATCH);
        Interval beyond = limits.of(size, BEYOND);
        return new Place(
                value.area(),
                value.numerator().doubleValue(),
                size,
                rate,
                watch,
                beyond,
                position(rate, watch, beyond));
    }

    private static Interval ofRate(Interval around, double centre) {
        return new Interval(around.low() * centre, around.high() * centre);
    }

    private static Position position(double rate, Interval watch, Interval beyond) {
        if (rate < beyond.low()) {
            return Position.LOW;
        }
        if (rate > beyond.high()) {
            return Position.HIGH;
        }
        if (rate < watch.low()) {
            return Position.LOW_WATCH;
        }
        return rate > watch.high() ? Position.HIGH_WATCH : Position.WITHIN;
    }
}
