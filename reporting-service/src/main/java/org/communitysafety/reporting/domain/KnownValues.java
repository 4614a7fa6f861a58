package org.communitysafety.reporting.domain;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/** The values of one moment that measures are judged by. */
public final class KnownValues {
    private final Map<ValueKey, IndicatorValue> byKey;

    public KnownValues(Collection<IndicatorValue> values) {
        byKey = values.stream().collect(Collectors.toUnmodifiableMap(IndicatorValue::key, Function.identity()));
    }

    /** The measure's own value; a figure of another source or agency never stands in for it. */
    Optional<IndicatorValue> of(Measure measure, AreaCode area, Period period) {
        return Optional.ofNullable(byKey.get(measure.keyOf(area, period)));
    }

    Stream<IndicatorValue> judging(Measure measure, AreaCode area) {
        return byKey.values().stream().filter(value -> value.area().equals(area) && measure.isJudgedBy(value.key()));
    }
}
