package org.communitysafety.target.domain;

import java.util.List;

/**
 * Of whom a cohort is composed at the end of a period.
 *
 * @param attribute by which
 * @param groups those that are to be there, in the order of the definition
 * @param others who belong to none of them by what was stated
 * @param unstated of whom nobody stated it
 */
public record Composition(String attribute, List<Group> groups, long others, long unstated) {
    public Composition {
        groups = List.copyOf(groups);
    }

    /** A value of the attribute and how many stand in the cohort who have it. */
    public record Group(String group, long count) {}

    /** The groups of which nobody is known to be there. */
    public List<String> absent() {
        return groups.stream()
                .filter(group -> group.count() == 0)
                .map(Group::group)
                .toList();
    }

    /** True when a group is absent; null when it may be among those of whom nobody stated it. */
    public Boolean equalityFlag() {
        if (absent().isEmpty()) {
            return false;
        }
        return unstated == 0 ? Boolean.TRUE : null;
    }
}
