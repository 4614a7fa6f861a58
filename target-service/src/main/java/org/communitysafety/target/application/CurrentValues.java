package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.Completeness;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.vocabulary.Category;
import org.communitysafety.vocabulary.PartnershipTime;

/** The values that marks stand for, as they are now, in the running transaction. */
@ApplicationScoped
public class CurrentValues {
    private final IndicatorCells cells;
    private final MeasurementFacts measurements;
    private final FeedCells feeds;
    private final References references;
    private final Clock clock;

    public CurrentValues(
            IndicatorCells cells, MeasurementFacts measurements, FeedCells feeds, References references, Clock clock) {
        this.cells = cells;
        this.measurements = measurements;
        this.feeds = feeds;
        this.references = references;
        this.clock = clock;
    }

    /** Each month, with its quarter and financial year; a value without a figure says that the last incident left. */
    List<IndicatorValue> counted(Set<ValueKey> changed) {
        Tally tally = new Tally(changed);
        cells.counts(tally.spans()).forEach(tally::add);
        Completeness completeness =
                completeness(changed.stream().map(ValueKey::indicator).collect(Collectors.toSet()), null);
        List<IndicatorValue> values = new ArrayList<>();
        tally.sums()
                .forEach((series, periods) -> periods.forEach((period, sum) -> {
                    Indicator indicator = Indicators.find(series.indicator()).orElseThrow();
                    values.add(IndicatorValue.counted(
                            indicator, series.area(), period, sum, completeness.of(indicator, series.area(), period)));
                }));
        return values;
    }

    /** Each reported figure; one that was withdrawn has neither a value nor a statement. */
    List<IndicatorValue> reported(Set<Measurement.Key> changed) {
        Map<Measurement.Key, Measurement> found = new HashMap<>();
        measurements.find(changed).forEach(measurement -> found.put(measurement.key(), measurement));
        return changed.stream().map(key -> reported(key, found.get(key))).toList();
    }

    /** @param agency whose feeds alone count; null counts all */
    Completeness completeness(Collection<String> indicators, Agency agency) {
        Set<Category> categories = indicators.stream()
                .flatMap(id -> Indicators.find(id).orElseThrow().categories().stream())
                .collect(Collectors.toSet());
        Reference reference = references.current();
        return new Completeness(
                reference.geography(),
                agency == null ? reference.agencies().values() : List.of(agency),
                feeds.historiesOf(categories),
                currentMonth());
    }

    private YearMonth currentMonth() {
        return YearMonth.from(PartnershipTime.dateOf(clock.instant()));
    }

    private static IndicatorValue reported(Measurement.Key key, Measurement found) {
        Indicator indicator = Indicators.find(key.indicator()).orElseThrow();
        return found == null ? IndicatorValue.withdrawn(indicator, key) : IndicatorValue.reported(indicator, found);
    }
}
