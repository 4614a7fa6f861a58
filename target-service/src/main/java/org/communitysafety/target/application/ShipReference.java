package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Agency;

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
    private final KeepIndicators indicators;
    private final KeepPlans plans;

    public ShipReference(
            ReferenceStore store,
            ShippedReference shipped,
            ReferenceConfig config,
            MergeLookUp lookUp,
            KeepAgencies agencies,
            KeepIndicators indicators,
            KeepPlans plans) {
        this.store = store;
        this.shipped = shipped;
        this.config = config;
        this.lookUp = lookUp;
        this.agencies = agencies;
        this.indicators = indicators;
        this.plans = plans;
    }

    public void ship() {
        QuarkusTransaction.requiringNew().run(() -> {
            store.holdAlone();
            shipAreas();
            shipAgencies();
            indicators.ship(shipped.indicators(), shipped.weightTables());
            shipPlans();
        });
    }

    private void shipAreas() {
        boolean wanted = config.lookUp().equals("shipped") && store.lookUp().isEmpty();
        lookUp.keep(wanted ? shipped.lookUp() : List.of());
        lookUp.markAll();
    }

    private void shipAgencies() {
        var known = store.agencies().stream().map(Agency::id).collect(Collectors.toSet());
        shipped.agencies().stream()
                .filter(agency -> !known.contains(agency.id()))
                .forEach(agencies::keep);
        agencies.markAll();
    }

    private void shipPlans() {
        shipped.plans().forEach(plans::ship);
        plans.markAll();
    }
}
