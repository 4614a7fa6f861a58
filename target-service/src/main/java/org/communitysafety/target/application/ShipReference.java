package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.vocabulary.AgencyId;

/**
 * Stores what comes with the platform where it is not known yet, and marks everything for publication, so that topics
 * that were lost are filled again. What somebody changed since stays changed.
 */
@ApplicationScoped
public class ShipReference {
    private final ReferenceStore store;
    private final ShippedReference shipped;
    private final ReferenceConfig config;
    private final MergeLookUp lookUp;
    private final KeepAgencies agencies;
    private final KeepPlans plans;
    private final Changes changes;

    public ShipReference(
            ReferenceStore store,
            ShippedReference shipped,
            ReferenceConfig config,
            MergeLookUp lookUp,
            KeepAgencies agencies,
            KeepPlans plans,
            Changes changes) {
        this.store = store;
        this.shipped = shipped;
        this.config = config;
        this.lookUp = lookUp;
        this.agencies = agencies;
        this.plans = plans;
        this.changes = changes;
    }

    public void ship() {
        QuarkusTransaction.requiringNew().run(() -> {
            store.holdAlone();
            shipAreas();
            shipAgencies();
            shipPlans();
        });
    }

    private void shipAreas() {
        boolean wanted = config.lookUp().equals("shipped") && store.lookUp().isEmpty();
        lookUp.keep(wanted ? shipped.lookUp() : List.of());
        changes.mark(
                Changes.Kind.AREA,
                store.areas().stream().map(area -> area.code().value()).toList());
    }

    private void shipAgencies() {
        var known = store.agencies().stream().map(Agency::id).collect(Collectors.toSet());
        shipped.agencies().stream()
                .filter(agency -> !known.contains(agency.id()))
                .forEach(agencies::keep);
        changes.mark(
                Changes.Kind.AGENCY,
                store.agencies().stream().map(Agency::id).map(AgencyId::value).toList());
    }

    private void shipPlans() {
        shipped.plans().forEach(plans::ship);
        plans.markAll();
    }
}
