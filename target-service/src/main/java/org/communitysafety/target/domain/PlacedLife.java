package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.util.List;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.vocabulary.AreaCode;

/** All of what became of a referral that is counted: its steps, and its clocks that were not met in time. */
public record PlacedLife(List<PlacedStep> steps, List<PlacedClock> clocks) {

    /** @param until the day before which its clocks have been looked at; null when they have not been */
    public static PlacedLife of(
            ReferralLife life, LocalDate until, Pathways pathways, Geography geography, AreaCode areaOfAgency) {
        return new PlacedLife(
                PlacedStep.of(life, pathways, geography, areaOfAgency),
                PlacedClock.of(life, until, geography, areaOfAgency));
    }
}
