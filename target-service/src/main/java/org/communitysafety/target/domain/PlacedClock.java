package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.communitysafety.target.domain.referral.ClockRun;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/**
 * A clock that was not met in time, ready to be counted.
 *
 * @param place the smallest known area of the referral
 * @param agency that reports the referral
 * @param referrer who made it; null when nobody did
 * @param receiver to whom; null when nobody said
 */
public record PlacedClock(
        AreaCode place, AgencyId agency, String pathway, String referrer, String receiver, ClockRun run) {
    static final List<String> DIMENSIONS = List.of("agency", "answerable", "receiver", "referrer");

    /** @param until clocks whose last day is this or a later one are not looked at yet; null is no day */
    public static List<PlacedClock> of(ReferralLife life, LocalDate until, Geography geography, AreaCode areaOfAgency) {
        if (until == null) {
            return List.of();
        }
        AreaCode place = geography.place(life.area(), areaOfAgency);
        return life.clocks().stream()
                .filter(run -> run.wasMissedBefore(until))
                .map(run -> new PlacedClock(
                        place, life.key().agency(), life.pathway(), life.referrer(), life.receiver(), run))
                .toList();
    }

    YearMonth month() {
        return YearMonth.from(run.dueOn());
    }

    /** Whose figure it is; empty where the referral does not name them. */
    Optional<AgencyId> agency(String dimension) {
        String named =
                switch (dimension == null ? "answerable" : dimension) {
                    case "agency" -> agency.value();
                    case "referrer" -> referrer;
                    case "receiver" -> receiver;
                    default -> run.answerable();
                };
        return AgencyId.isWellFormed(named) ? Optional.of(new AgencyId(named)) : Optional.empty();
    }
}
