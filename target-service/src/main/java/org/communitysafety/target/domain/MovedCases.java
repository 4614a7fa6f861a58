package org.communitysafety.target.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.RepeatCases;

/**
 * What of referrals is counted otherwise once some of them changed: those themselves, and others of the same persons that
 * became repeats by it, or are none any more.
 */
public final class MovedCases {
    private final List<ReferralLife> before;
    private final List<ReferralLife> now;
    private final List<ReferralLife> others;
    private final RepeatCases repeatsBefore;
    private final RepeatCases repeatsNow;

    /** @param others every further referral of the persons whom any event of the changed ones names, before or now */
    public MovedCases(
            Pathways pathways,
            Collection<ReferralLife> before,
            Collection<ReferralLife> now,
            Collection<ReferralLife> others) {
        this.before = List.copyOf(before);
        this.now = List.copyOf(now);
        this.others = List.copyOf(others);
        this.repeatsBefore = new RepeatCases(pathways).addAll(before).addAll(others);
        this.repeatsNow = new RepeatCases(pathways).addAll(now).addAll(others);
    }

    /** Hands on what stood before, with the definitions by which each was a repeat. */
    public void eachLeaving(BiConsumer<ReferralLife, Set<String>> taker) {
        before.forEach(life -> taker.accept(life, repeatsBefore.of(life)));
        moved(repeatsBefore, taker);
    }

    /** Hands on what stands now, with the definitions by which each is a repeat. */
    public void eachComing(BiConsumer<ReferralLife, Set<String>> taker) {
        now.forEach(life -> taker.accept(life, repeatsNow.of(life)));
        moved(repeatsNow, taker);
    }

    private void moved(RepeatCases repeats, BiConsumer<ReferralLife, Set<String>> taker) {
        for (ReferralLife life : others) {
            if (!repeatsBefore.of(life).equals(repeatsNow.of(life))) {
                taker.accept(life, repeats.of(life));
            }
        }
    }
}
