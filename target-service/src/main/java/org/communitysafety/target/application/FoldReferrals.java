package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.communitysafety.target.domain.Fold;
import org.communitysafety.target.domain.MovedCases;
import org.communitysafety.target.domain.PlacedMeeting;
import org.communitysafety.target.domain.PlacedStep;
import org.communitysafety.target.domain.referral.AsOf;
import org.communitysafety.target.domain.referral.LinkedPersons;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.domain.referral.ReferralHistory;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.StepVersion;

/**
 * Keeps the steps of referrals and meetings of panels, and derives again what became of each referral they are about: the
 * cells that count steps lose what stood before and gain what stands now. So do those of other referrals of the same
 * persons that are repeats by it, or are none any more.
 */
@ApplicationScoped
public class FoldReferrals {
    private final ReferralFacts facts;

    public FoldReferrals(ReferralFacts facts) {
        this.facts = facts;
    }

    /** In the running transaction. */
    void fold(EventBatch batch, Reference reference, Fold fold) {
        if (!batch.steps().isEmpty()) {
            foldSteps(batch.steps(), reference, fold);
        }
        if (!batch.meetings().isEmpty()) {
            facts.keepMeetings(batch.meetings()).forEach(change -> fold(change, reference, fold));
        }
    }

    private static void fold(ReferralFacts.MeetingChange change, Reference reference, Fold fold) {
        if (change.before() != null) {
            fold.leave(placed(change.before(), reference));
        }
        fold.come(placed(change.now(), reference));
    }

    private void foldSteps(List<StepVersion> steps, Reference reference, Fold fold) {
        Set<ReferralKey> said = new TreeSet<>();
        steps.forEach(step -> said.add(step.referral()));
        facts.hold(said);
        SortedMap<ReferralKey, ReferralHistory> before = facts.histories(said);
        Set<ReferralKey> linked = linked(before.values(), steps, reference);
        Set<ReferralKey> changed = facts.keep(steps);
        linked.removeAll(changed);
        before.keySet().retainAll(changed);
        MovedCases moved = new MovedCases(
                reference.pathways(),
                lives(before.values(), reference),
                derive(changed, reference),
                lives(facts.histories(linked).values(), reference));
        moved.eachLeaving((life, repeats) -> fold.leave(placed(life, reference, repeats)));
        moved.eachComing((life, repeats) -> fold.come(placed(life, reference, repeats)));
    }

    /**
     * Every referral of whom these events speak, or spoke before. From here to the end of the transaction no other fold
     * moves a referral of these persons, for it would have to hold them too.
     */
    private Set<ReferralKey> linked(Collection<ReferralHistory> before, List<StepVersion> steps, Reference reference) {
        if (!reference.indicators().countRepeats()) {
            return new TreeSet<>();
        }
        SortedSet<LinkedPersons> persons = LinkedPersons.in(steps, reference.pathways());
        before.forEach(history -> persons.addAll(LinkedPersons.in(history.events(), reference.pathways())));
        facts.holdLinked(persons);
        return facts.linked(persons);
    }

    /** In the running transaction. A step that may still come keeps a referral among the faulty ones until it has come. */
    List<ReferralLife> derive(Collection<ReferralKey> referrals, Reference reference) {
        if (referrals.isEmpty()) {
            return List.of();
        }
        List<ReferralLife> lives = lives(facts.histories(referrals).values(), reference);
        facts.replaceLives(referrals, lives);
        return lives;
    }

    private static List<ReferralLife> lives(Collection<ReferralHistory> histories, Reference reference) {
        return histories.stream()
                .flatMap(history -> lives(history, reference).stream())
                .toList();
    }

    static List<ReferralLife> lives(ReferralHistory history, Reference reference) {
        return history.lives(reference.pathways(), AsOf.everything(Instant.MAX));
    }

    static PlacedMeeting placed(PanelMeeting meeting, Reference reference) {
        return PlacedMeeting.of(
                meeting, reference.agencies().get(meeting.key().agency()).area());
    }

    /** @param repeats the definitions by which it is a repeat */
    static List<PlacedStep> placed(ReferralLife life, Reference reference, Set<String> repeats) {
        return PlacedStep.of(
                life,
                reference.pathways(),
                reference.geography(),
                reference.agencies().get(life.key().agency()).area(),
                repeats);
    }
}
