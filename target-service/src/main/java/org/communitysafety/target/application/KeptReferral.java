package org.communitysafety.target.application;

import java.time.LocalDate;
import org.communitysafety.target.domain.referral.ReferralHistory;

/**
 * A referral as it is kept.
 *
 * @param clocksUntil the day before which its clocks have been looked at and counted; null while they never were
 */
public record KeptReferral(ReferralHistory history, LocalDate clocksUntil) {
    /** The same with its clocks looked at until the day; never until an earlier one than before. */
    KeptReferral lookedAt(LocalDate day) {
        return clocksUntil != null && clocksUntil.isAfter(day) ? this : new KeptReferral(history, day);
    }
}
