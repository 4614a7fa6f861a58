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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.communitysafety.target.domain.FeedGain;
import org.communitysafety.target.domain.Fold;
import org.communitysafety.target.domain.MovedCases;
import org.communitysafety.target.domain.PlacedClock;
import org.communitysafety.target.domain.PlacedMeeting;
import org.communitysafety.target.domain.PlacedStep;
import org.communitysafety.target.domain.Recount;
import org.communitysafety.target.domain.Renaming;
import org.communitysafety.target.domain.SentSteps;
import org.communitysafety.target.domain.referral.AsOf;
import org.communitysafety.target.domain.referral.LinkedPersons;
import org.communitysafety.target.domain.referral.PanelMeeting;
import org.communitysafety.target.domain.referral.ReferralHistory;
import org.communitysafety.target.domain.referral.ReferralKey;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.vocabulary.PartnershipTime;

/**
 * Keeps the steps of referrals and meetings of panels, and derives again what became of each referral they are about: the
 * cells that count steps and overdue clocks lose what stood before and gain what stands now. So do those of other referrals of
 * the same persons that are repeats by it, or are none any more.
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

    /** In the running transaction. @return what the feeds of steps and meetings gain */
    List<FeedGain> fold(EventBatch batch, Reference reference, Fold fold) {
        SentSteps sent = new SentSteps();
        if (!batch.steps().isEmpty()) {
            foldSteps(batch.steps(), reference, fold, sent);
        }
        if (!batch.meetings().isEmpty()) {
            facts.keepMeetings(batch.meetings()).forEach(change -> fold(change, reference, fold, sent));
        }
        return sent.gains();
    }

    private static void fold(ReferralFacts.MeetingChange change, Reference reference, Fold fold, SentSteps sent) {
        if (change.before() == null) {
            sent.come(change.now());
        } else {
            fold.leave(placed(change.before(), reference));
        }
        fold.come(placed(change.now(), reference));
    }

    private void foldSteps(List<StepVersion> steps, Reference reference, Fold fold, SentSteps sent) {
        Set<ReferralKey> said = new TreeSet<>();
        steps.forEach(step -> said.add(step.referral()));
        facts.hold(said);
        SortedMap<ReferralKey, KeptReferral> before = facts.histories(said);
        Set<ReferralKey> linked = linked(before.values(), steps, reference);
        Set<ReferralKey> changed = facts.keep(steps);
        linked.removeAll(changed);
        before.keySet().retainAll(changed);
        before.values().forEach(kept -> sent.leave(kept.history()));
        sent.received(steps);
        MovedCases moved = new MovedCases(
                reference.pathways(),
                leaveClocks(before.values(), reference, fold),
                derive(changed, reference, lookedToday(), (kept, lives) -> {
                    sent.come(kept.history());
                    comeClocks(kept, lives, reference, fold);
                }),
                lives(facts.histories(linked).values(), reference));
        move(moved, reference, fold);
    }

    /**
     * In the running transaction, in which nobody else folds: puts other tokens in the place of these. Steps and clocks stay
     * as they were, whoever they are of; whether a case is a repeat is asked again.
     *
     * @return how many referrals name one of them
     */
    int rename(Collection<Renaming> renamings, Reference reference, Fold fold) {
        Set<ReferralKey> naming = facts.naming(renamings);
        if (naming.isEmpty()) {
            return 0;
        }
        facts.hold(naming);
        Collection<KeptReferral> before = facts.histories(naming).values();
        Set<ReferralKey> linked = linked(before, List.of(), reference);
        facts.rename(renamings);
        Collection<KeptReferral> now = facts.histories(naming).values();
        linked.addAll(linked(now, List.of(), reference));
        linked.removeAll(naming);
        MovedCases moved = new MovedCases(
                reference.pathways(),
                lives(before, reference),
                lives(now, reference),
                lives(facts.histories(linked).values(), reference));
        move(moved, reference, fold);
        return naming.size();
    }

    private static void move(MovedCases moved, Reference reference, Fold fold) {
        moved.eachLeaving((life, repeats) -> fold.leave(placed(life, reference, repeats)));
        moved.eachComing((life, repeats) -> fold.come(placed(life, reference, repeats)));
    }

    /**
     * Every referral of whom these events speak, or spoke before. From here to the end of the transaction no other fold
     * moves a referral of these persons, for it would have to hold them too.
     */
    private Set<ReferralKey> linked(Collection<KeptReferral> before, List<StepVersion> steps, Reference reference) {
        if (!reference.indicators().countRepeats()) {
            return new TreeSet<>();
        }
        SortedSet<LinkedPersons> persons = LinkedPersons.in(steps, reference.pathways());
        before.forEach(kept -> persons.addAll(LinkedPersons.in(kept.history().events(), reference.pathways())));
        facts.holdLinked(persons);
        return facts.linked(persons);
    }

    /** In the running transaction, in which the referrals are held: counts what time alone has made of their clocks. */
    void lookAgain(Collection<ReferralKey> held, Reference reference, Fold fold) {
        leaveClocks(facts.histories(held).values(), reference, fold);
        derive(held, reference, lookedToday(), (kept, lives) -> comeClocks(kept, lives, reference, fold));
    }

    private static void comeClocks(KeptReferral kept, List<ReferralLife> lives, Reference reference, Fold fold) {
        lives.forEach(life -> fold.comeClocks(clocks(life, kept.clocksUntil(), reference)));
    }

    /** @return what had become of the referrals, as it was read for their clocks */
    private static List<ReferralLife> leaveClocks(Collection<KeptReferral> before, Reference reference, Fold fold) {
        List<ReferralLife> lives = new ArrayList<>();
        before.forEach(kept -> lives(kept, reference).forEach(life -> {
            fold.leaveClocks(clocks(life, kept.clocksUntil(), reference));
            lives.add(life);
        }));
        return lives;
    }

    private UnaryOperator<KeptReferral> lookedToday() {
        LocalDate today = PartnershipTime.dateOf(clock.instant());
        return kept -> kept.lookedAt(today);
    }

    /** In the running transaction: reads referrals again by what their pathways say now, as far as they were looked at. */
    void reread(Collection<ReferralKey> referrals, Reference reference) {
        derive(referrals, reference, kept -> kept, (kept, lives) -> {});
    }

    /** A step that may still come keeps a referral among the faulty ones until it has come. */
    private List<ReferralLife> derive(
            Collection<ReferralKey> referrals,
            Reference reference,
            UnaryOperator<KeptReferral> look,
            BiConsumer<KeptReferral, List<ReferralLife>> taker) {
        if (referrals.isEmpty()) {
            return List.of();
        }
        List<ReferralLife> all = new ArrayList<>();
        List<OverdueClocks.Looked> looked = new ArrayList<>();
        facts.histories(referrals).forEach((key, before) -> {
            KeptReferral kept = look.apply(before);
            List<ReferralLife> lives = lives(kept, reference);
            all.addAll(lives);
            taker.accept(kept, lives);
            if (kept.clocksUntil() != null) {
                looked.add(looked(key, kept.clocksUntil(), lives));
            }
        });
        facts.replaceLives(referrals, all);
        changes.markOverdue(overdue.replace(looked));
        return all;
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

    private static List<ReferralLife> lives(Collection<KeptReferral> kept, Reference reference) {
        return kept.stream().flatMap(each -> lives(each, reference).stream()).toList();
    }

    static List<ReferralLife> lives(KeptReferral kept, Reference reference) {
        return lives(kept.history(), reference);
    }

    private static List<ReferralLife> lives(ReferralHistory history, Reference reference) {
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

    /** @param until the day before which its clocks have been looked at; null when they never were */
    static List<PlacedClock> clocks(ReferralLife life, LocalDate until, Reference reference) {
        return PlacedClock.of(
                life,
                until,
                reference.geography(),
                reference.agencies().get(life.key().agency()).area());
    }

    /** Counts a referral in the recount, its steps and its clocks as far as they were looked at. */
    static void recount(KeptReferral kept, Reference reference, Recount recount) {
        recount.addSent(kept.history());
        for (ReferralLife life : lives(kept, reference)) {
            recount.add(life, placed(life, reference, Set.of()));
            recount.addClocks(clocks(life, kept.clocksUntil(), reference));
        }
    }
}
