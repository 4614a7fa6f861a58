package org.communitysafety.reporting.rest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.communitysafety.reporting.domain.AreaFunnel;
import org.communitysafety.reporting.domain.AreaFunnel.Place;
import org.communitysafety.vocabulary.Period;

/**
 * Areas side by side. Rates are numerator over denominator, without a factor.
 *
 * @param centre the rate of all areas together; null where nothing is known
 * @param tauSquared variance between areas beyond chance, on the square root scale of a rate and the arcsine scale of a proportion
 * @param unknown areas whose figure is missing or not complete
 */
public record FunnelView(
        String indicator,
        String level,
        String period,
        Double centre,
        Double tauSquared,
        List<PlaceView> areas,
        List<String> unknown) {

    /**
     * One area; the limits are those of its size.
     *
     * @param position {@code low}, {@code low-watch}, {@code within}, {@code high-watch} or {@code high}: beyond the 99.8 %
     *     limits, or between them and those of 95 %
     */
    public record PlaceView(
            String area,
            double numerator,
            double denominator,
            double rate,
            double low95,
            double high95,
            double low998,
            double high998,
            String position) {
        static PlaceView of(Place place) {
            return new PlaceView(
                    place.area().value(),
                    place.numerator(),
                    place.denominator(),
                    place.rate(),
                    place.watch().low(),
                    place.watch().high(),
                    place.beyond().low(),
                    place.beyond().high(),
                    place.position().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    static FunnelView of(
            String indicator, String level, Period period, Optional<AreaFunnel> drawn, List<String> unknown) {
        return new FunnelView(
                indicator,
                level,
                period.toString(),
                drawn.map(AreaFunnel::centre).orElse(null),
                drawn.map(AreaFunnel::tauSquared).orElse(null),
                drawn.map(funnel -> funnel.areas().stream().map(PlaceView::of).toList())
                        .orElse(List.of()),
                unknown);
    }
}
