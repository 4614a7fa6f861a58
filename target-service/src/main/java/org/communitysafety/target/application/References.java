package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.communitysafety.target.domain.Geography;

/** Keeps look-up and agencies in memory and notices when another instance has changed them. */
@ApplicationScoped
public class References {
    private final ReferenceStore store;
    private volatile Reference held = new Reference(-1, new Geography(List.of()), Map.of());

    public References(ReferenceStore store) {
        this.store = store;
    }

    /** As this instance last read it. */
    public Reference held() {
        return held;
    }

    /** As stored, and held still until the running transaction ends. */
    Reference heldStill() {
        store.holdStill();
        return current();
    }

    /** As stored now, in the running transaction. */
    Reference current() {
        Reference known = held;
        long version = store.version();
        if (known.version() != version) {
            known = Reference.of(version, new Geography(store.areas()), store.agencies());
            held = known;
        }
        return known;
    }

    /** As stored now, in a transaction of its own. */
    public Reference read() {
        return QuarkusTransaction.requiringNew().call(this::current);
    }
}
