package org.communitysafety.target.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.communitysafety.target.domain.referral.ReferralKey;

/** How far the clocks of referrals have been looked at, and which of them stand overdue. */
public interface OverdueClocks {
    /** Whether a referral has a clock that became overdue before the day and was not looked at since. */
    boolean anyMissed(LocalDate before);

    /**
     * Holds such referrals until the transaction ends; those that another writer holds are left to it.
     *
     * @param limit at most so many, those first that have waited longest
     */
    List<ReferralKey> holdMissed(LocalDate before, int limit);

    /**
     * Keeps how far these referrals were looked at and what stands overdue of them, in the place of what was kept.
     *
     * @return those with whom something else stands overdue now
     */
    Set<With> replace(Collection<Looked> looked);

    /** What stands overdue with these, by pathway, agency and clock; nothing of those with whom nothing does. */
    List<Standing> standing(Collection<With> with);

    /**
     * One referral, looked at.
     *
     * @param until the day before which its clocks were looked at
     * @param nextMiss the last day of the next clock, from then on, that will not be met in time; null when there is none
     */
    record Looked(ReferralKey referral, LocalDate until, LocalDate nextMiss, List<Clock> standing) {}

    /** A clock that stands overdue. */
    record Clock(With with, String clock, LocalDate dueOn) {}

    /** @param agency who is answerable on the pathway: an agency or a service token */
    record With(String pathway, String agency) {}

    /**
     * @param count clocks that stand overdue
     * @param oldest the earliest of their last days
     */
    record Standing(With with, String clock, long count, LocalDate oldest) {}
}
