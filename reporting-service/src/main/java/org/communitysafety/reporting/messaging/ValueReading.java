package org.communitysafety.reporting.messaging;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.communitysafety.contracts.IndicatorValueChanged;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.Unit;
import org.communitysafety.reporting.domain.ValueKey;
import org.communitysafety.reporting.domain.ValueSource;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** A published indicator value as the domain sees it. */
final class ValueReading {
    private ValueReading() {}

    /** @throws RuntimeException when its key is missing or makes no sense */
    static IndicatorValue read(IndicatorValueChanged published) {
        ValueKey key = new ValueKey(
                published.indicator(),
                new AreaCode(published.area()),
                Period.parse(published.period()),
                ValueSource.valueOf(published.source().toUpperCase(Locale.ROOT)),
                published.agency());
        return new IndicatorValue(
                key,
                published.indicatorVersion(),
                unit(published.unit()),
                published.numerator(),
                published.denominator(),
                published.value(),
                published.absent(),
                published.suppressed(),
                published.complete(),
                published.basis(),
                published.provisional(),
                published.notCollected(),
                published.shippedWith(),
                published.round(),
                published.denominatorYear(),
                published.sampleEvents() == null ? List.of() : published.sampleEvents(),
                published.partOfWhole());
    }

    /** Null for a unit that no measure judges. */
    private static Unit unit(String token) {
        return Stream.of(Unit.values())
                .filter(unit -> unit.token().equals(token))
                .findFirst()
                .orElse(null);
    }
}
