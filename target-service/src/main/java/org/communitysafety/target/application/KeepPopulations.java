package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.Population;

/** Takes populations, merged by area and year; every rate is reckoned and published again. */
@ApplicationScoped
public class KeepPopulations {
    private final ReferenceStore store;
    private final Definitions definitions;
    private final References references;
    private final Changes changes;
    private final ChangeSignal signal;

    public KeepPopulations(
            ReferenceStore store,
            Definitions definitions,
            References references,
            Changes changes,
            ChangeSignal signal) {
        this.store = store;
        this.definitions = definitions;
        this.references = references;
        this.changes = changes;
        this.signal = signal;
    }

    /** By area and year; the census figures of the look-up among them. */
    public List<Population> all() {
        return QuarkusTransaction.requiringNew().call(() -> definitions.populations().stream()
                .sorted(Comparator.comparing(Population::area).thenComparing(Population::year))
                .toList());
    }

    /** @return how many are new or another figure now */
    public int put(Collection<Population> populations) {
        int changed = QuarkusTransaction.requiringNew().call(() -> {
            store.holdAlone();
            int kept = definitions.keep(populations).size();
            if (kept > 0) {
                store.countVersion();
                changes.markCells(references
                        .current()
                        .indicators()
                        .cellsBehind(references.current().indicators().all().stream()
                                .filter(indicator -> indicator.kind() == Indicator.Kind.RATE)
                                .map(Indicator::id)
                                .toList()));
            }
            return kept;
        });
        signal.raise();
        return changed;
    }
}
