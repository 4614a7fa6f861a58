package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorDefinition;
import org.communitysafety.target.domain.IndicatorRules;
import org.communitysafety.target.domain.IndicatorVersion;
import org.communitysafety.target.domain.Indicators;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.target.domain.StepCountRules;
import org.communitysafety.target.domain.WeightRules;
import org.communitysafety.target.domain.WeightTable;
import org.communitysafety.vocabulary.PartnershipTime;

/**
 * Takes definitions of indicators and tables of weights: a change is a new version, the same again is nothing. What
 * they count is counted from the facts in the same transaction; until it ends events wait in Kafka, and none is lost.
 */
@ApplicationScoped
public class KeepIndicators {
    private static final int LONGEST_SECONDS = 600;

    private final ReferenceStore store;
    private final Definitions definitions;
    private final References references;
    private final CountAgain counting;
    private final Changes changes;
    private final ChangeSignal signal;
    private final Clock clock;

    public KeepIndicators(
            ReferenceStore store,
            Definitions definitions,
            References references,
            CountAgain counting,
            Changes changes,
            ChangeSignal signal,
            Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.references = references;
        this.counting = counting;
        this.changes = changes;
        this.signal = signal;
        this.clock = clock;
    }

    /** @return every version of the indicator, oldest first; empty when there is no such indicator */
    public List<IndicatorVersion> versions(String indicator) {
        return QuarkusTransaction.requiringNew().call(() -> definitions.versions(indicator));
    }

    /**
     * What came of a definition.
     *
     * @param kept as it holds now, with its version; null when it was refused
     */
    public record Outcome<T>(T kept, boolean created, List<Refusal> refusals) {}

    public Outcome<IndicatorDefinition> put(IndicatorDefinition written) {
        Outcome<IndicatorDefinition> outcome = QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> {
                    store.holdAlone();
                    return keep(written);
                });
        signal.raise();
        return outcome;
    }

    public Outcome<WeightTable> put(WeightTable written) {
        Outcome<WeightTable> outcome = QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> {
                    store.holdAlone();
                    return keep(written);
                });
        signal.raise();
        return outcome;
    }

    /** In the running transaction, which holds the reference alone: takes what ships and was never known. */
    void ship(List<IndicatorDefinition> shipped, List<WeightTable> tables) {
        Reference known = references.current();
        tables.stream()
                .filter(table -> known.indicators().weightTable(table.weights()).isEmpty())
                .forEach(table -> definitions.add(table.withVersion(1)));
        List<String> added = new ArrayList<>();
        for (IndicatorDefinition definition : shipped) {
            if (known.indicators().find(definition.indicator()).isEmpty()) {
                definitions.add(definition.withVersion(1), null);
                added.add(definition.indicator());
            }
        }
        if (!added.isEmpty()) {
            store.countVersion();
            counting.indicators(added);
        }
        changes.mark(
                Changes.Kind.INDICATOR,
                references.current().indicators().all().stream()
                        .map(Indicator::id)
                        .toList());
    }

    private Outcome<IndicatorDefinition> keep(IndicatorDefinition written) {
        Reference reference = references.current();
        List<Refusal> refusals = new ArrayList<>(
                IndicatorRules.check(written, reference.indicators(), reference::isRegistered, today()));
        refusals.addAll(StepCountRules.check(written, reference.pathways()));
        if (!refusals.isEmpty()) {
            return new Outcome<>(null, false, refusals);
        }
        IndicatorDefinition known = reference
                .indicators()
                .find(written.indicator())
                .map(Indicator::definition)
                .orElse(null);
        if (known != null && known.saysTheSameAs(written)) {
            return new Outcome<>(known, false, List.of());
        }
        IndicatorDefinition next = written.withVersion(known == null ? 1 : known.version() + 1);
        definitions.add(next, null);
        Set<String> counted = new TreeSet<>(reference.indicators().madeOf(next.indicator()));
        nextVersions(counted, "%s in version %d".formatted(next.indicator(), next.version()));
        counted.add(next.indicator());
        changes.mark(Changes.Kind.INDICATOR, List.of(next.indicator()));
        countAgain(counted);
        return new Outcome<>(next, known == null, List.of());
    }

    private Outcome<WeightTable> keep(WeightTable written) {
        List<Refusal> refusals = WeightRules.check(written, today());
        if (!refusals.isEmpty()) {
            return new Outcome<>(null, false, refusals);
        }
        Indicators indicators = references.current().indicators();
        WeightTable known = indicators.weightTable(written.weights()).orElse(null);
        if (known != null && known.saysTheSameAs(written)) {
            return new Outcome<>(known, false, List.of());
        }
        WeightTable next = written.withVersion(known == null ? 1 : known.version() + 1);
        definitions.add(next);
        Set<String> weighed = indicators.weighedBy(next.weights());
        nextVersions(weighed, "weights %s in version %d".formatted(next.weights(), next.version()));
        countAgain(weighed);
        return new Outcome<>(next, known == null, List.of());
    }

    /** What is made of something that changed is another definition, though its own words stay: its values say so. */
    private void nextVersions(Set<String> indicators, String reason) {
        Indicators known = references.current().indicators();
        for (String id : indicators) {
            IndicatorDefinition definition = known.find(id).orElseThrow().definition();
            definitions.add(definition.withVersion(definition.version() + 1), reason);
        }
        changes.mark(Changes.Kind.INDICATOR, List.copyOf(indicators));
    }

    private LocalDate today() {
        return PartnershipTime.dateOf(clock.instant());
    }

    /** Values carry the version of their definition: every one is published again, moved or not. */
    private void countAgain(Set<String> indicators) {
        store.countVersion();
        counting.indicators(indicators);
        changes.markCells(references.current().indicators().cellsBehind(indicators));
    }
}
