package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.communitysafety.target.domain.Refusal;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.PathwayRules;

/** Takes pathways: a change is a new version, and every referral on the pathway is read again by it. */
@ApplicationScoped
public class KeepPathways {
    private final PathwayVersions pathways;
    private final ReferenceStore store;
    private final References references;
    private final FoldReferrals referrals;
    private final Changes changes;
    private final ChangeSignal signal;
    private final ShippedReference shipped;

    public KeepPathways(
            PathwayVersions pathways,
            ReferenceStore store,
            References references,
            FoldReferrals referrals,
            Changes changes,
            ChangeSignal signal,
            ShippedReference shipped) {
        this.pathways = pathways;
        this.store = store;
        this.references = references;
        this.referrals = referrals;
        this.changes = changes;
        this.signal = signal;
        this.shipped = shipped;
    }

    /** What came of a pathway. */
    public record Outcome(Pathway pathway, boolean created, List<Refusal> refusals) {}

    public List<Pathway> current() {
        return references.read().pathways().all();
    }

    public Optional<Pathway> find(String pathway) {
        return references.read().pathways().find(pathway);
    }

    /** @return the pathway as it holds now, with its version; or every fault and nothing is kept */
    public Outcome put(Pathway pathway) {
        List<Refusal> refusals = PathwayRules.check(pathway);
        if (!refusals.isEmpty()) {
            return new Outcome(null, false, refusals);
        }
        Outcome outcome = QuarkusTransaction.requiringNew().call(() -> {
            store.holdAlone();
            return keep(pathway);
        });
        signal.raise();
        return outcome;
    }

    /** Takes those that come with the platform and are not known, and marks all for publication. */
    public void ship() {
        QuarkusTransaction.requiringNew().run(() -> {
            store.holdAlone();
            List<Pathway> known = pathways.current();
            shipped.pathways().stream()
                    .filter(each -> find(known, each).isEmpty())
                    .forEach(this::keep);
            changes.mark(
                    Changes.Kind.PATHWAY,
                    pathways.current().stream().map(Pathway::pathway).toList());
        });
    }

    private Outcome keep(Pathway pathway) {
        Optional<Pathway> known = find(pathways.current(), pathway);
        if (known.filter(pathway::saysTheSameAs).isPresent()) {
            return new Outcome(known.get(), false, List.of());
        }
        Pathway next = pathway.withVersion(known.map(Pathway::version).orElse(0) + 1);
        pathways.add(next);
        store.countVersion();
        changes.mark(Changes.Kind.PATHWAY, List.of(next.pathway()));
        if (known.isPresent()) {
            referrals.deriveAll(next.pathway(), references.current().pathways());
        }
        return new Outcome(next, known.isEmpty(), List.of());
    }

    private static Optional<Pathway> find(List<Pathway> known, Pathway pathway) {
        return known.stream()
                .filter(each -> each.pathway().equals(pathway.pathway()))
                .findFirst();
    }
}
