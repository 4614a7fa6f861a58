package org.communitysafety.target.domain;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.Category;

/**
 * The feeds that values rest on.
 *
 * @param named the categories that selections name
 * @param open true when an incident of any other category may count too, for a flag or an offence code
 * @param agencies whose feeds alone; empty is all
 */
public record Resting(Set<Category> named, boolean open, Set<AgencyId> agencies) {
    static final Resting ON_NOTHING = new Resting(Set.of(), false, Set.of());

    public Resting {
        named = Set.copyOf(named);
        agencies = Set.copyOf(agencies);
    }

    Set<Category> categories() {
        return open ? EnumSet.allOf(Category.class) : named;
    }

    Resting and(Resting other) {
        Set<Category> bothNamed = new HashSet<>(named);
        bothNamed.addAll(other.named);
        Set<AgencyId> both = new HashSet<>();
        if (!agencies.isEmpty() && !other.agencies.isEmpty()) {
            both.addAll(agencies);
            both.addAll(other.agencies);
        }
        return new Resting(bothNamed, open || other.open, both);
    }
}
