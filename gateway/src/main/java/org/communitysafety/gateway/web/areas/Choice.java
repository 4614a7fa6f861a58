package org.communitysafety.gateway.web.areas;

import java.util.Optional;
import org.communitysafety.gateway.web.Addresses;

/**
 * What the page shows.
 *
 * @param denominator {@code residents} or an indicator
 * @param boundaries whether the map has boundaries rather than tiles
 */
record Choice(
        String plan,
        Catalogue catalogue,
        Places places,
        Times times,
        Measured measure,
        String denominator,
        boolean boundaries) {
    static final String RESIDENTS = "residents";
    static final String BOUNDARIES = "boundaries";

    private static final String PATH = "/areas";

    /** The page's own address with a table for a file; null for the page itself. */
    String address(String csv) {
        return Addresses.of(
                PATH,
                "plan",
                plan,
                "level",
                places.level().token(),
                "indicator",
                catalogue.chosen().id(),
                "period",
                periodToken(),
                "measure",
                measure.token(),
                "denominator",
                denominator,
                "harm",
                catalogue.harm() == null ? null : catalogue.harm().id(),
                "map",
                boundaries ? BOUNDARIES : null,
                "csv",
                csv);
    }

    String addressOf(Answers.Area area) {
        return Addresses.of(
                PATH + '/' + Addresses.encoded(area.code()),
                "plan",
                plan,
                "indicator",
                catalogue.chosen().id(),
                "period",
                periodToken());
    }

    /** What is divided by, in words. */
    String denominatorTitle() {
        return RESIDENTS.equals(denominator)
                ? RESIDENTS
                : catalogue.find(denominator).map(Answers.Indicator::title).orElse(denominator);
    }

    Optional<Answers.Indicator> harm() {
        return Optional.ofNullable(catalogue.harm());
    }

    private String periodToken() {
        return times.period() == null ? null : times.period().toString();
    }
}
