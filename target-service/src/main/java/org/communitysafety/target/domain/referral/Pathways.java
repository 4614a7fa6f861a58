package org.communitysafety.target.domain.referral;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pathways as they hold now, and the working days that their clocks count. */
public final class Pathways {
    public static final Pathways NONE = new Pathways(List.of(), new WorkingDays(List.of()));

    private final Map<String, Pathway> byId = new TreeMap<>();
    private final WorkingDays workingDays;

    public Pathways(Collection<Pathway> pathways, WorkingDays workingDays) {
        pathways.forEach(pathway -> byId.put(pathway.pathway(), pathway));
        this.workingDays = workingDays;
    }

    public Optional<Pathway> find(String pathway) {
        return Optional.ofNullable(pathway == null ? null : byId.get(pathway));
    }

    /** Sorted by identifier. */
    public List<Pathway> all() {
        return List.copyOf(byId.values());
    }

    /** The token of a step's role; null where its pathway has no such step. */
    public String roleOf(String pathway, String step) {
        return find(pathway)
                .flatMap(found -> found.step(step))
                .map(Pathway.Step::role)
                .orElse(null);
    }

    /** What a reason says on every pathway. */
    public Optional<ReasonKind> kindOf(String pathway, String reason) {
        return find(pathway).flatMap(found -> found.reason(reason)).flatMap(found -> ReasonKind.of(found.kind()));
    }

    /** See {@link Pathway#weightOf}; null on a pathway that is not known. */
    public BigDecimal weightOf(String pathway, StepVersion.Details details) {
        return find(pathway).map(found -> found.weightOf(details)).orElse(null);
    }

    WorkingDays workingDays() {
        return workingDays;
    }
}
