package org.communitysafety.target.domain.referral;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that was ever said of a referral. What became of it depends on what was said alone, never on the order or the
 * number of times in which it arrived.
 */
public record ReferralHistory(ReferralKey key, Collection<StepVersion> events) {
    /** How long a step may wait for the one before it, which another system may send. */
    static final Duration PATIENCE = Duration.ofHours(24);

    /**
     * One life for each pathway that the referral's steps name, sorted by pathway; none when every step was cancelled or
     * taken after the day asked for.
     */
    public List<ReferralLife> lives(Pathways pathways, AsOf asOf) {
        StandingSteps standing = StandingSteps.of(events);
        Map<String, List<StepVersion>> byPathway = new TreeMap<>();
        standing.steps().stream()
                .filter(step -> !step.details().at().day().isAfter(asOf.day()))
                .forEach(step -> byPathway
                        .computeIfAbsent(step.details().pathway(), id -> new ArrayList<>())
                        .add(step));
        List<ReferralLife> lives = new ArrayList<>();
        byPathway.forEach((id, steps) -> pathways.find(id)
                .ifPresent(pathway ->
                        lives.add(new LifeReading(key, pathway, pathways.workingDays(), steps).read(standing, asOf))));
        return lives;
    }
}
