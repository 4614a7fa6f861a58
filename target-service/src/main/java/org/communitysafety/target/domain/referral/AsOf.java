package org.communitysafety.target.domain.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.communitysafety.vocabulary.PartnershipTime;

/**
 * The day that a question is about.
 *
 * @param day what was taken later is left out
 * @param now by the platform's clock: what has been missing for a day by then will hardly come
 */
public record AsOf(LocalDate day, Instant now) {
    /** All that is known. */
    public static AsOf everything(Instant now) {
        return new AsOf(LocalDate.MAX, now);
    }

    public static AsOf today(Instant now) {
        return new AsOf(PartnershipTime.dateOf(now), now);
    }
}
