package org.communitysafety.target.domain.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.communitysafety.vocabulary.PartnershipTime;

/**
 * When a step was taken.
 *
 * @param day in the United Kingdom
 * @param instant null when only the day is known
 */
public record StepTime(LocalDate day, Instant instant) {
    public StepTime {
        if (instant != null && !PartnershipTime.dateOf(instant).equals(day)) {
            throw new IllegalArgumentException("the instant " + instant + " is not on " + day);
        }
    }

    public static StepTime on(LocalDate day) {
        return new StepTime(day, null);
    }

    public static StepTime at(Instant instant) {
        return new StepTime(PartnershipTime.dateOf(instant), instant);
    }

    @Override
    public String toString() {
        return instant == null ? day.toString() : instant.toString();
    }
}
