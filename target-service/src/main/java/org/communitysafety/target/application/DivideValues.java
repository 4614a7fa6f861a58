package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.Populations;
import org.communitysafety.target.domain.ReportedFigures.Place;
import org.communitysafety.target.domain.SizedFigure;

/** Answers questions for counted values divided by the size of their place. */
@ApplicationScoped
public class DivideValues {
    /** Usual residents of the area. */
    public static final String RESIDENTS = "residents";

    private static final String COUNT = "count";
    private static final Set<String> DIVISIBLE = Set.of(COUNT, "score");

    private final ReadValues values;
    private final References references;

    public DivideValues(ReadValues values, References references) {
        this.values = values;
        this.references = references;
    }

    /** @param per of how many each value is */
    public record Divided(ReadValues.Page page, int per) {}

    /** Whether values of an indicator can be divided: what is counted, and what it weighs. */
    public static boolean canDivide(Indicator indicator) {
        return indicator.isCounted() && DIVISIBLE.contains(indicator.unit());
    }

    /** Whether values can be divided by it. */
    public static boolean isDenominator(String text, Reference reference) {
        return RESIDENTS.equals(text)
                || reference
                        .indicators()
                        .find(text)
                        .filter(other -> other.isCounted() && COUNT.equals(other.unit()))
                        .isPresent();
    }

    /**
     * @param search for values of one indicator that {@linkplain #canDivide can be divided}
     * @param denominator as {@link #isDenominator} takes it
     */
    public Divided find(ValueSearch search, String denominator) {
        ReadValues.Page page = values.find(search.ofEvents());
        if (RESIDENTS.equals(denominator)) {
            Populations populations = references.read().populations();
            return divided(page, value -> SizedFigure.byResidents(value, populations), SizedFigure.PER_RESIDENTS);
        }
        List<IndicatorValue> others = values.find(search.unpaged(List.of(denominator), IndicatorValue.EVENTS))
                .values();
        Map<Place, IndicatorValue> byPlace =
                others.stream().collect(Collectors.toMap(DivideValues::place, Function.identity()));
        return divided(page, value -> SizedFigure.by(value, byPlace.get(place(value))), SizedFigure.PER_OTHERS);
    }

    private static Divided divided(ReadValues.Page page, Function<IndicatorValue, IndicatorValue> division, int per) {
        return new Divided(
                new ReadValues.Page(page.values().stream().map(division).toList(), page.next()), per);
    }

    private static Place place(IndicatorValue value) {
        return new Place(value.area(), value.period());
    }
}
