package org.communitysafety.target.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.communitysafety.target.domain.referral.AsOf;
import org.communitysafety.target.domain.referral.LinkedPersons;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.ReferralHistory;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.StepVersion;

/** All that was said of referrals, and which of them ever named whom. */
final class CasesInMemory {
    private static final AsOf ALL = AsOf.everything(Instant.MAX);

    private final Pathways pathways;
    private final Map<ReferralKey, Map<String, StepVersion>> events = new TreeMap<>();
    private final Map<LinkedPersons, Set<ReferralKey>> naming = new HashMap<>();

    CasesInMemory(Pathways pathways) {
        this.pathways = pathways;
    }

    /** Keeps a batch. @return what it moved */
    MovedCases take(List<StepVersion> batch) {
        Set<ReferralKey> said = new TreeSet<>();
        batch.forEach(step -> said.add(step.referral()));
        Set<LinkedPersons> persons = new HashSet<>(LinkedPersons.in(batch, pathways));
        said.forEach(key -> persons.addAll(LinkedPersons.in(said(key), pathways)));
        Set<ReferralKey> others = new TreeSet<>();
        persons.forEach(each -> others.addAll(naming.getOrDefault(each, Set.of())));
        others.removeAll(said);
        List<ReferralLife> before = lives(said);
        batch.forEach(this::keep);
        return new MovedCases(pathways, before, lives(said), lives(others));
    }

    List<ReferralLife> lives() {
        return lives(events.keySet());
    }

    private void keep(StepVersion step) {
        events.computeIfAbsent(step.referral(), key -> new TreeMap<>()).put(step.eventId(), step);
        LinkedPersons.in(List.of(step), pathways)
                .forEach(persons ->
                        naming.computeIfAbsent(persons, each -> new TreeSet<>()).add(step.referral()));
    }

    private List<ReferralLife> lives(Collection<ReferralKey> keys) {
        return keys.stream()
                .flatMap(key -> new ReferralHistory(key, said(key)).lives(pathways, ALL).stream())
                .toList();
    }

    private Collection<StepVersion> said(ReferralKey key) {
        return List.copyOf(events.getOrDefault(key, Map.of()).values());
    }
}
