package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.communitysafety.target.domain.AreaTree;
import org.communitysafety.target.domain.LookUpRow;

/** Takes look-up rows, merged by LSOA, and places every fact anew in the same transaction. */
@ApplicationScoped
public class MergeLookUp {
    private final ReferenceStore store;
    private final ShippedReference shipped;
    private final Changes changes;
    private final ChangeSignal signal;

    public MergeLookUp(ReferenceStore store, ShippedReference shipped, Changes changes, ChangeSignal signal) {
        this.store = store;
        this.shipped = shipped;
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

    /** In the running transaction, which holds the reference alone. */
    int keep(Collection<LookUpRow> rows) {
        store.mergeLookUp(rows);
        List<LookUpRow> all = store.lookUp();
        AreaTree tree = new AreaTree(shipped.partnerships())
                .withWards(shipped.supersededWards())
                .withLookUp(all);
        Set<String> changed = store.keepAreas(tree.areas());
        if (!changed.isEmpty()) {
            store.countVersion();
            changes.mark(Changes.Kind.AREA, changed);
            store.rederive();
        }
        return changed.size();
    }
}
