package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.vocabulary.AgencyId;

/** Takes agencies: a change is a new version; another area of its own moves the agency's incidents that name none. */
@ApplicationScoped
public class KeepAgencies {
    private final ReferenceStore store;
    private final References references;
    private final CountAgain counting;
    private final MarkResting resting;
    private final Changes changes;
    private final ChangeSignal signal;

    public KeepAgencies(
            ReferenceStore store,
            References references,
            CountAgain counting,
            MarkResting resting,
            Changes changes,
            ChangeSignal signal) {
        this.store = store;
        this.references = references;
        this.counting = counting;
        this.resting = resting;
        this.changes = changes;
        this.signal = signal;
    }

    /** @param created true when the agency was not known before */
    public record Outcome(Agency agency, boolean created) {}

    public Outcome put(Agency agency) {
        Outcome outcome = QuarkusTransaction.requiringNew().call(() -> {
            store.holdAlone();
            return keep(agency);
        });
        signal.raise();
        return outcome;
    }

    /** In the running transaction. */
    void markAll() {
        changes.mark(
                Changes.Kind.AGENCY,
                store.agencies().stream().map(Agency::id).map(AgencyId::value).toList());
    }

    /** In the running transaction, which holds the reference alone. */
    Outcome keep(Agency agency) {
        Agency known = find(store.agencies(), agency);
        if (known != null && known.saysTheSameAs(agency)) {
            return new Outcome(known, false);
        }
        Agency next = agency.withVersion(known == null ? 1 : known.version() + 1);
        store.addAgency(next);
        store.countVersion();
        changes.mark(Changes.Kind.AGENCY, List.of(next.id().value()));
        if (known != null && !known.area().equals(next.area())) {
            counting.everything();
            changes.markAllValues();
            resting.everything();
        }
        return new Outcome(next, known == null);
    }

    public List<Agency> all() {
        return references.read().agencies().values().stream()
                .sorted(Comparator.comparing(Agency::id))
                .toList();
    }

    private static Agency find(List<Agency> known, Agency agency) {
        return known.stream()
                .filter(other -> other.id().equals(agency.id()))
                .findFirst()
                .orElse(null);
    }
}
