package org.communitysafety.target.domain.referral;

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

    WorkingDays workingDays() {
        return workingDays;
    }
}
