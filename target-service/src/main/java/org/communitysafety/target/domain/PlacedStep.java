package org.communitysafety.target.domain;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.ReasonKind;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.StepVersion;
import org.communitysafety.vocabulary.AgencyId;
import org.communitysafety.vocabulary.AreaCode;

/**
 * A step that stands, ready to be counted.
 *
 * @param place the smallest known area it lies in
 * @param agency that reports it
 * @param role a token of its pathway's step; null for a step that the pathway does not have any more
 * @param moments what it is in the referral's life beside its role
 * @param reasonKind null without a reason
 */
public record PlacedStep(
        AreaCode place,
        AgencyId agency,
        String pathway,
        String role,
        Set<String> moments,
        String reasonKind,
        String referrer,
        String receiver,
        StepVersion.Details details) {

    /** Every step of what became of a referral. */
    static List<PlacedStep> of(ReferralLife life, Pathways pathways, Geography geography, AreaCode areaOfAgency) {
        List<PlacedStep> placed = new ArrayList<>();
        for (StepVersion step : life.steps()) {
            Set<String> moments = new HashSet<>();
            if (step.equals(life.opening())) {
                moments.add(StepCount.OPENING);
            }
            if (step.equals(life.ending())) {
                moments.add(StepCount.ENDING);
            }
            StepVersion.Details details = step.details();
            placed.add(new PlacedStep(
                    geography.place(details.area(), areaOfAgency),
                    life.key().agency(),
                    life.pathway(),
                    pathways.roleOf(life.pathway(), details.step()),
                    moments,
                    pathways.kindOf(life.pathway(), details.reason())
                            .map(ReasonKind::token)
                            .orElse(null),
                    life.referrer(),
                    life.receiver(),
                    details));
        }
        return placed;
    }

    YearMonth month() {
        return YearMonth.from(details.at().day());
    }

    /** Whose figure it is; empty where the step does not name them. */
    Optional<AgencyId> agency(String dimension) {
        String named =
                switch (dimension == null ? "agency" : dimension) {
                    case "by" -> details.by();
                    case "from" -> details.from();
                    case "to" -> details.to();
                    case "referrer" -> referrer;
                    case "receiver" -> receiver;
                    default -> agency.value();
                };
        return AgencyId.isWellFormed(named) ? Optional.of(new AgencyId(named)) : Optional.empty();
    }

    static final List<String> DIMENSIONS = List.of("agency", "by", "from", "to", "referrer", "receiver");
}
