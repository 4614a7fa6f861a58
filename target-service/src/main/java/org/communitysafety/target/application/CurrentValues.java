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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Completeness;
import org.communitysafety.target.domain.FiguresOfFacts;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.Judgement;
import org.communitysafety.target.domain.Measurement;
import org.communitysafety.target.domain.Reckoning;
import org.communitysafety.target.domain.Reckoning.Wanted;
import org.communitysafety.target.domain.Sample;
import org.communitysafety.target.domain.Samples;
import org.communitysafety.target.domain.Tally;
import org.communitysafety.target.domain.ValueKey;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.FeedContent;
import org.communitysafety.vocabulary.PartnershipTime;

/** The values that marks stand for, as they are now, in the running transaction. */
@ApplicationScoped
public class CurrentValues {
    private final IndicatorCells cells;
    private final ReadFromFacts facts;
    private final ReadReported reported;
    private final FeedCells feeds;
    private final EndedMonths ended;
    private final References references;
    private final Clock clock;

    public CurrentValues(
            IndicatorCells cells,
            ReadFromFacts facts,
            ReadReported reported,
            FeedCells feeds,
            EndedMonths ended,
            References references,
            Clock clock) {
        this.cells = cells;
        this.facts = facts;
        this.reported = reported;
        this.feeds = feeds;
        this.ended = ended;
        this.references = references;
        this.clock = clock;
    }

    /**
     * Each month that changed, with the longer periods around it, of every indicator made of it; a value without a
     * figure says that nothing counts there.
     *
     * @param changed with the incidents that moved each
     * @param reported what agencies report otherwise now, of which quotients are made
     */
    List<IndicatorValue> counted(Map<ValueKey, List<Sample>> changed, Set<Measurement.Key> reported) {
        Reference reference = references.current();
        Tally tally = new Tally(changed.keySet(), reported, reference.indicators(), newestOver());
        Samples samples = new Samples(changed);
        cells.counts(tally.spans()).forEach(tally::add);
        List<Wanted> wanted = tally.wanted();
        Map<Indicator, FiguresOfFacts> fromFacts = facts.of(wanted, Tally.KINDS, null);
        Completeness completeness =
                completeness(wanted.stream().map(each -> each.indicator().id()).collect(Collectors.toSet()), null);
        Reckoning reckoning = new Reckoning(reference.populations(), this.reported.behind(wanted));
        List<IndicatorValue> values = new ArrayList<>(wanted.size());
        for (Wanted each : wanted) {
            Judgement judgement = completeness.of(each.indicator(), each.area(), each.period());
            Function<String, Long> sum = cell -> tally.sum(cell, each.area(), each.period());
            if (fromFacts.containsKey(each.indicator())) {
                values.add(fromFacts
                        .get(each.indicator())
                        .value(each.area(), each.period(), Reckoning.whole(each, sum, judgement))
                        .withSampleEvents(samples.of(each)));
            } else if (reckoning.canBeKnown(each)) {
                values.add(reckoning.value(each, sum, judgement).withSampleEvents(samples.of(each)));
            }
        }
        return values;
    }

    /** Each reported figure; one that was withdrawn has neither a value nor a statement. */
    List<IndicatorValue> reported(Set<Measurement.Key> changed) {
        Map<Measurement.Key, Measurement> found = new HashMap<>();
        reported.find(changed).forEach(measurement -> found.put(measurement.key(), measurement));
        Indicators indicators = references.current().indicators();
        return changed.stream()
                .map(key -> reported(indicators, key, found.get(key)))
                .toList();
    }

    /** @param agency whose figures are asked for; null asks for those of all together */
    Completeness completeness(Collection<String> ids, AgencyId agency) {
        Reference reference = references.current();
        List<Indicator> asked = ids.stream()
                .map(id -> reference.indicators().find(id).orElseThrow())
                .toList();
        Set<FeedContent> contents = asked.stream()
                .flatMap(indicator -> indicator.contents().stream())
                .collect(Collectors.toSet());
        return new Completeness(
                reference.geography(),
                reference.agencies().values(),
                feeds.historiesOf(contents),
                Carriers.of(asked, reference.indicators(), cells),
                currentMonth(),
                agency);
    }

    /** The newest month that was noticed to be over, on the view of the database on which it was marked. */
    YearMonth newestOver() {
        return ended.newest().orElse(ValueSearch.EARLIEST);
    }

    private YearMonth currentMonth() {
        return YearMonth.from(PartnershipTime.dateOf(clock.instant()));
    }

    private static IndicatorValue reported(Indicators indicators, Measurement.Key key, Measurement found) {
        Indicator indicator = indicators.find(key.indicator()).orElseThrow();
        return found == null ? IndicatorValue.withdrawn(indicator, key) : IndicatorValue.reported(indicator, found);
    }
}
