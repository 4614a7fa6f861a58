package org.communitysafety.target.rest;

import java.util.List;
import org.communitysafety.target.domain.Composition;

/**
 * Of whom a cohort is composed at the end of a period.
 *
 * @param attribute by which
 * @param groups those that are to be there
 * @param others who belong to none of them by what was stated
 * @param unstated of whom nobody stated it
 * @param absent the groups of which nobody is known to be there
 * @param equalityFlag true when a group is absent; null when it may be among those of whom nobody stated it
 */
public record CompositionView(
        String attribute, List<Group> groups, long others, long unstated, List<String> absent, Boolean equalityFlag) {

    /** A value of the attribute and how many stand in the cohort who have it. */
    public record Group(String group, long count) {}

    static CompositionView of(Composition composition) {
        return composition == null
                ? null
                : new CompositionView(
                        composition.attribute(),
                        composition.groups().stream()
                                .map(group -> new Group(group.group(), group.count()))
                                .toList(),
                        composition.others(),
                        composition.unstated(),
                        composition.absent(),
                        composition.equalityFlag());
    }
}
