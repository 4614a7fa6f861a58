package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.target.domain.Geography;
import org.communitysafety.target.domain.OwnArea;
import org.communitysafety.target.domain.PlacedArea;
import org.communitysafety.vocabulary.AreaCode;

/** Takes own areas: what lies in one is counted from the facts in the same transaction. */
@ApplicationScoped
public class KeepOwnAreas {
    private static final int LONGEST_SECONDS = 600;

    private final ReferenceStore store;
    private final References references;
    private final CountAgain counting;
    private final MarkResting resting;
    private final AreasInUse inUse;
    private final Changes changes;
    private final ChangeSignal signal;

    public KeepOwnAreas(
            ReferenceStore store,
            References references,
            CountAgain counting,
            MarkResting resting,
            AreasInUse inUse,
            Changes changes,
            ChangeSignal signal) {
        this.store = store;
        this.references = references;
        this.counting = counting;
        this.resting = resting;
        this.inUse = inUse;
        this.changes = changes;
        this.signal = signal;
    }

    /** @param created true when there was no such area */
    public record Outcome(OwnArea area, boolean created) {}

    /** Why an own area was, or was not, removed. */
    public enum Removal {
        REMOVED,
        UNKNOWN,
        /** A plan is about it, or holds figures against its. */
        IN_USE
    }

    public Optional<OwnArea> find(AreaCode code) {
        return QuarkusTransaction.requiringNew().call(() -> store.ownAreas().stream()
                .filter(area -> area.code().equals(code))
                .findFirst());
    }

    /** @param area whose members are areas of the look-up */
    public Outcome put(OwnArea area) {
        Outcome outcome = QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> {
                    store.holdAlone();
                    return keep(area);
                });
        signal.raise();
        return outcome;
    }

    public Removal remove(AreaCode code) {
        Removal removal = QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> {
                    store.holdAlone();
                    return removeHeld(code);
                });
        signal.raise();
        return removal;
    }

    private Outcome keep(OwnArea area) {
        OwnArea known = store.ownAreas().stream()
                .filter(other -> other.code().equals(area.code()))
                .findFirst()
                .orElse(null);
        if (known != null && known.saysTheSameAs(area)) {
            return new Outcome(known, false);
        }
        OwnArea next = area.withVersion(store.newestVersion(area.code()) + 1);
        store.addOwnArea(next);
        store.keepAreas(Set.of(next.placed(references.current().geography())));
        changed(next.code());
        Geography geography = references.current().geography();
        counting.area(next.code(), places(geography, next.code()));
        changes.markArea(next.code());
        resting.areas(Set.of(next.code()));
        return new Outcome(next, known == null);
    }

    private Removal removeHeld(AreaCode code) {
        if (store.ownAreas().stream().noneMatch(area -> area.code().equals(code))) {
            return Removal.UNKNOWN;
        }
        if (inUse.hold(code)) {
            return Removal.IN_USE;
        }
        store.removeOwnArea(code);
        changed(code);
        counting.area(code, Set.of());
        return Removal.REMOVED;
    }

    private void changed(AreaCode code) {
        store.countVersion();
        changes.mark(Changes.Kind.AREA, List.of(code.value()));
    }

    /** Whatever names one of these places lies in the own area. */
    private static Set<AreaCode> places(Geography geography, AreaCode own) {
        return geography.all().stream()
                .map(PlacedArea::code)
                .filter(place -> geography.containing(place).contains(own))
                .collect(Collectors.toSet());
    }
}
