package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.communitysafety.target.domain.AreaTree;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.LookUpRow;
import org.communitysafety.vocabulary.AreaCode;

/** Takes look-up rows, merged by LSOA, and places every fact anew in the same transaction. */
@ApplicationScoped
public class MergeLookUp {
    private final ReferenceStore store;
    private final ShippedReference shipped;
    private final CountAgain counting;
    private final MarkResting resting;
    private final Changes changes;
    private final ChangeSignal signal;

    public MergeLookUp(
            ReferenceStore store,
            ShippedReference shipped,
            CountAgain counting,
            MarkResting resting,
            Changes changes,
            ChangeSignal signal) {
        this.store = store;
        this.shipped = shipped;
        this.counting = counting;
        this.resting = resting;
        this.changes = changes;
        this.signal = signal;
    }

    /** @param areas how many areas are new or say something else now */
    public record Outcome(int rows, int areas) {}

    public Outcome merge(Collection<LookUpRow> rows) {
        Outcome outcome = QuarkusTransaction.requiringNew().call(() -> {
            store.holdAlone();
            return new Outcome(rows.size(), keep(rows));
        });
        signal.raise();
        return outcome;
    }

    /** In the running transaction. */
    void markAll() {
        changes.mark(
                Changes.Kind.AREA,
                store.areas().stream().map(area -> area.code().value()).toList());
    }

    /** In the running transaction, which holds the reference alone. */
    int keep(Collection<LookUpRow> rows) {
        store.mergeLookUp(rows);
        List<LookUpRow> all = store.lookUp();
        AreaTree tree = new AreaTree(shipped.partnerships())
                .withWards(shipped.supersededWards())
                .withLookUp(all);
        Set<String> changed = store.keepAreas(tree.areas());
        Geography geography = new Geography(store.areas());
        changed.addAll(store.keepAreas(
                store.ownAreas().stream().map(own -> own.placed(geography)).toList()));
        if (!changed.isEmpty()) {
            store.countVersion();
            changes.mark(Changes.Kind.AREA, changed);
            counting.everything();
            resting.areas(changed.stream().map(AreaCode::new).toList());
        }
        return changed.size();
    }
}
