package org.communitysafety.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.communitysafety.target.domain.Fold;
import org.communitysafety.target.domain.PlacedLife;
import org.communitysafety.target.domain.PlacedMeeting;
import org.communitysafety.target.domain.referral.AsOf;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.domain.referral.ReferralHistory;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.vocabulary.PartnershipTime;

/**
 * Keeps the steps of referrals and meetings of panels, and derives again what became of each referral they are about: the
 * cells that count steps and overdue clocks lose what stood before and gain what stands now.
 */
@ApplicationScoped
public class FoldReferrals {
    private final ReferralFacts facts;
    private final OverdueClocks overdue;
    private final Changes changes;
    private final Clock clock;

    public FoldReferrals(ReferralFacts facts, OverdueClocks overdue, Changes changes, Clock clock) {
        this.facts = facts;
        this.overdue = overdue;
        this.changes = changes;
        this.clock = clock;
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
        SortedMap<ReferralKey, KeptReferral> before = facts.histories(said);
        Set<ReferralKey> changed = facts.keep(steps);
        before.keySet().retainAll(changed);
        leave(before.values(), reference, fold);
        come(changed, reference, fold);
    }

    /** In the running transaction, in which the referrals are held: counts what time alone has made of their clocks. */
    void lookAgain(Collection<ReferralKey> held, Reference reference, Fold fold) {
        leave(facts.histories(held).values(), reference, fold);
        come(held, reference, fold);
    }

    private static void leave(Collection<KeptReferral> before, Reference reference, Fold fold) {
        before.forEach(kept -> placed(kept, reference).forEach(fold::leave));
    }

    private void come(Collection<ReferralKey> held, Reference reference, Fold fold) {
        LocalDate today = PartnershipTime.dateOf(clock.instant());
        derive(held, reference, kept -> kept.lookedAt(today)).forEach(fold::come);
    }

    /** In the running transaction: reads referrals again by what their pathways say now, as far as they were looked at. */
    void reread(Collection<ReferralKey> referrals, Reference reference) {
        derive(referrals, reference, kept -> kept);
    }

    /** A step that may still come keeps a referral among the faulty ones until it has come. */
    private List<PlacedLife> derive(
            Collection<ReferralKey> referrals, Reference reference, UnaryOperator<KeptReferral> look) {
        if (referrals.isEmpty()) {
            return List.of();
        }
        List<ReferralLife> all = new ArrayList<>();
        List<OverdueClocks.Looked> looked = new ArrayList<>();
        List<PlacedLife> placed = new ArrayList<>();
        facts.histories(referrals).forEach((key, before) -> {
            KeptReferral kept = look.apply(before);
            List<ReferralLife> lives = lives(kept.history(), reference);
            all.addAll(lives);
            placed.addAll(placed(lives, kept.clocksUntil(), reference));
            if (kept.clocksUntil() != null) {
                looked.add(looked(key, kept.clocksUntil(), lives));
            }
        });
        facts.replaceLives(referrals, all);
        changes.markOverdue(overdue.replace(looked));
        return placed;
    }

    private static OverdueClocks.Looked looked(ReferralKey key, LocalDate until, List<ReferralLife> lives) {
        List<OverdueClocks.Clock> standing = new ArrayList<>();
        for (ReferralLife life : lives) {
            life.clocks().stream()
                    .filter(run -> run.isRunning() && run.wasMissedBefore(until))
                    .map(run -> new OverdueClocks.Clock(
                            new OverdueClocks.With(life.pathway(), run.answerable()), run.clock(), run.dueOn()))
                    .forEach(standing::add);
        }
        LocalDate nextMiss = lives.stream()
                .flatMap(life -> life.nextMiss(until).stream())
                .min(LocalDate::compareTo)
                .orElse(null);
        return new OverdueClocks.Looked(key, until, nextMiss, standing);
    }

    private static List<ReferralLife> lives(ReferralHistory history, Reference reference) {
        return history.lives(reference.pathways(), AsOf.everything(Instant.MAX));
    }

    static PlacedMeeting placed(PanelMeeting meeting, Reference reference) {
        return PlacedMeeting.of(
                meeting, reference.agencies().get(meeting.key().agency()).area());
    }

    static List<PlacedLife> placed(KeptReferral kept, Reference reference) {
        return placed(lives(kept.history(), reference), kept.clocksUntil(), reference);
    }

    private static List<PlacedLife> placed(List<ReferralLife> lives, LocalDate until, Reference reference) {
        return lives.stream()
                .map(life -> PlacedLife.of(
                        life,
                        until,
                        reference.pathways(),
                        reference.geography(),
                        reference.agencies().get(life.key().agency()).area()))
                .toList();
    }
}
