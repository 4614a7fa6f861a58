package org.communitysafety.target.messaging;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.communitysafety.contracts.ClocksOverdue;
import org.communitysafety.target.application.OverdueClocks.Standing;
import org.communitysafety.target.application.OverdueClocks.With;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.Pathways;

/** What stands overdue with somebody, as other services read it. */
final class OverdueMapping {
    private OverdueMapping() {}

    /** @param standing of everybody, by clock */
    static ClocksOverdue overdue(With with, Collection<Standing> standing, Pathways pathways) {
        Optional<Pathway> pathway = pathways.find(with.pathway());
        List<Standing> own =
                standing.stream().filter(each -> each.with().equals(with)).toList();
        return new ClocksOverdue(
                with.pathway(),
                pathway.map(Pathway::title).orElse(with.pathway()),
                with.agency(),
                own.stream().mapToLong(Standing::count).sum(),
                own.stream()
                        .map(Standing::oldest)
                        .min(LocalDate::compareTo)
                        .map(LocalDate::toString)
                        .orElse(null),
                own.stream().map(each -> clock(each, pathway)).toList());
    }

    private static ClocksOverdue.Clock clock(Standing standing, Optional<Pathway> pathway) {
        return new ClocksOverdue.Clock(
                standing.clock(),
                pathway.map(known -> known.titleOf(standing.clock())).orElse(standing.clock()),
                standing.count(),
                standing.oldest().toString());
    }
}
