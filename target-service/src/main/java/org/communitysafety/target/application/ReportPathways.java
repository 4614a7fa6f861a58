package org.communitysafety.target.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.communitysafety.target.domain.Agency;
import org.communitysafety.target.domain.PathwayReport;
import org.communitysafety.target.domain.PathwayTally;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.PartnershipTime;
import org.communitysafety.vocabulary.Period;

/**
 * Says what a panel's chair reports: who made, took on and declined referrals, who came, and what became of those made in a
 * period. It is read from the referrals themselves each time, in time that grows with what happened in the period.
 */
@ApplicationScoped
public class ReportPathways {
    private final ReferralFacts facts;
    private final References references;
    private final Clock clock;

    public ReportPathways(ReferralFacts facts, References references, Clock clock) {
        this.facts = facts;
        this.references = references;
        this.clock = clock;
    }

    /**
     * @param pathway null is every pathway
     * @return by the pathway's identifier, those without any referral among them; empty where there is no such pathway
     */
    public List<PathwayReport> of(AreaCode area, Period period, String pathway) {
        LocalDate today = PartnershipTime.dateOf(clock.instant());
        return QuarkusTransaction.requiringNew().call(() -> {
            Reference reference = references.current();
            Map<String, PathwayTally> tallies = new LinkedHashMap<>();
            PathwayTally.Scope scope = new PathwayTally.Scope(area, period, today, reference.geography());
            reference.pathways().all().stream()
                    .map(Pathway::pathway)
                    .filter(id -> pathway == null || pathway.equals(id))
                    .forEach(id -> tallies.put(
                            id, new PathwayTally(reference.pathways().find(id).orElseThrow(), scope)));
            if (!tallies.isEmpty()) {
                facts.eachActive(
                        tallies.keySet(), period.firstDay(), period.lastDay(), today, kept -> FoldReferrals.lives(
                                        kept, reference)
                                .forEach(life -> add(life, tallies, reference)));
                facts.eachMeeting(meeting ->
                        tallies.values().forEach(tally -> tally.add(FoldReferrals.placed(meeting, reference))));
            }
            return tallies.values().stream().map(PathwayTally::report).toList();
        });
    }

    private static void add(ReferralLife life, Map<String, PathwayTally> tallies, Reference reference) {
        PathwayTally tally = tallies.get(life.pathway());
        if (tally != null) {
            Agency agency = reference.agencies().get(life.key().agency());
            tally.add(
                    life,
                    FoldReferrals.placed(life, reference, Set.of()),
                    reference.geography().place(life.area(), agency.area()));
        }
    }
}
