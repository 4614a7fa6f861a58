package org.communitysafety.target.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.communitysafety.target.domain.referral.Pathways;
import org.communitysafety.target.domain.referral.ReasonKind;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.target.domain.referral.ReferralState;
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
 * @param state of the referral after it
 * @param weight of the offence that it tells of, in thousandths; 0 where it tells of none
 * @param score of the referral after it, in thousandths; null while it has none
 * @param repeats the definitions of its pathway by which its referral is a repeat
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
        ReferralState state,
        long weight,
        Long score,
        Set<String> repeats,
        StepVersion.Details details) {
    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(1_000_000_000);

    /**
     * Every step of what became of a referral.
     *
     * @param repeats the definitions by which it is a repeat
     */
    public static List<PlacedStep> of(
            ReferralLife life, Pathways pathways, Geography geography, AreaCode areaOfAgency, Set<String> repeats) {
        List<PlacedStep> placed = new ArrayList<>();
        for (int at = 0; at < life.steps().size(); at++) {
            StepVersion step = life.steps().get(at);
            ReferralLife.Moment moment = life.moments().get(at);
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
                    moment.state(),
                    thousandths(pathways.weightOf(life.pathway(), details)).orElse(0L),
                    thousandths(moment.score()).orElse(null),
                    repeats,
                    details));
        }
        return placed;
    }

    /** Empty where there is none, and for what nobody can have meant. */
    private static Optional<Long> thousandths(BigDecimal figure) {
        return Optional.ofNullable(figure)
                .filter(given -> given.signum() >= 0 && given.compareTo(HEAVIEST) <= 0)
                .map(given -> given.setScale(WeightTable.DECIMALS, RoundingMode.HALF_UP)
                        .unscaledValue()
                        .longValueExact());
    }

    /** False when the referral was left, refused or closed by then. */
    boolean isUnderWay() {
        return !state.isOver() && state != ReferralState.LEFT;
    }

    PlacedStep repeating(Set<String> definitions) {
        return new PlacedStep(
                place,
                agency,
                pathway,
                role,
                moments,
                reasonKind,
                referrer,
                receiver,
                state,
                weight,
                score,
                definitions,
                details);
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
