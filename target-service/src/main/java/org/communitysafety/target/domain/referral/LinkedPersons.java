package org.communitysafety.target.domain.referral;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Those by whom a pathway's definition tells a case again.
 *
 * @param person a keyed token; null where the definition does not compare it
 * @param otherPerson a keyed token; null where the definition does not compare it
 */
public record LinkedPersons(String pathway, String person, String otherPerson) implements Comparable<LinkedPersons> {
    private static final Comparator<String> TEXT = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<LinkedPersons> ORDER = Comparator.comparing(LinkedPersons::pathway)
            .thenComparing(LinkedPersons::person, TEXT)
            .thenComparing(LinkedPersons::otherPerson, TEXT);

    /** Empty where the step does not name all whom the definition compares: then nobody can tell. */
    static Optional<LinkedPersons> of(Pathway.Definition definition, StepVersion.Details step) {
        boolean person = definition.same().contains(Pathway.PERSON);
        boolean otherPerson = definition.same().contains(Pathway.OTHER_PERSON);
        if (person && step.person() == null || otherPerson && step.otherPerson() == null) {
            return Optional.empty();
        }
        return Optional.of(new LinkedPersons(
                step.pathway(), person ? step.person() : null, otherPerson ? step.otherPerson() : null));
    }

    /** All by whom a referral could be told again on account of any of these events, whichever of them stand. */
    public static SortedSet<LinkedPersons> in(Collection<StepVersion> events, Pathways pathways) {
        SortedSet<LinkedPersons> linked = new TreeSet<>();
        for (StepVersion event : events) {
            if (!event.isCancellation()) {
                pathways.find(event.details().pathway()).ifPresent(pathway -> pathway.definitions()
                        .forEach(definition -> of(definition, event.details()).ifPresent(linked::add)));
            }
        }
        return linked;
    }

    @Override
    public int compareTo(LinkedPersons other) {
        return ORDER.compare(this, other);
    }
}
