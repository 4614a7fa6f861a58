package org.communitysafety.target.domain.referral;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which cases are repeats: those made within a definition's months of the last referral, on an earlier day, of the same
 * persons on the same pathway. Of referrals of one day nobody can say which was the last, so that none of them makes
 * another a repeat. A case without a step that made it, or that does not name who is compared, is none.
 */
public final class RepeatCases {
    private final Pathways pathways;
    private final Map<LinkedPersons, TreeSet<LocalDate>> madeOn = new HashMap<>();

    public RepeatCases(Pathways pathways) {
        this.pathways = pathways;
    }

    public RepeatCases addAll(Collection<ReferralLife> lives) {
        lives.forEach(this::add);
        return this;
    }

    public void add(ReferralLife life) {
        if (life.opening() != null) {
            for (Pathway.Definition definition : definitions(life)) {
                LinkedPersons.of(definition, life.opening().details())
                        .ifPresent(persons -> madeOn.computeIfAbsent(persons, each -> new TreeSet<>())
                                .add(life.openedOn()));
            }
        }
    }

    /** The {@linkplain Pathway.Definition#token() definitions} by which a case is a repeat of any that were added. */
    public Set<String> of(ReferralLife life) {
        Set<String> repeats = new TreeSet<>();
        if (life.opening() != null) {
            for (Pathway.Definition definition : definitions(life)) {
                if (isRepeat(definition, life)) {
                    repeats.add(definition.token());
                }
            }
        }
        return repeats;
    }

    private boolean isRepeat(Pathway.Definition definition, ReferralLife life) {
        Optional<LocalDate> last = LinkedPersons.of(definition, life.opening().details())
                .map(madeOn::get)
                .map(days -> days.lower(life.openedOn()));
        return last.filter(day -> definition.reaches(day, life.openedOn())).isPresent()
                && definition.isMetBy(life.opening().details().attributes());
    }

    private Collection<Pathway.Definition> definitions(ReferralLife life) {
        return pathways.find(life.pathway()).orElseThrow().definitions();
    }
}
