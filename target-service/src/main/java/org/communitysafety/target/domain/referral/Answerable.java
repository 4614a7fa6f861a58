package org.communitysafety.target.domain.referral;

import java.util.HashSet;
import java.util.Set;
import org.communitysafety.vocabulary.AgencyId;

/**
 * Who has to take the step that a clock waits for: whom the pathway names for it, where that is one alone; else to whom
 * the referral went; where nobody said, the agency that reports the referral, which answers for what it reports.
 */
final class Answerable {
    private final Pathway pathway;
    private final String reporter;
    private final String referrer;
    private final String receiver;

    /**
     * @param referrer null when nobody made the referral
     * @param receiver null when nobody said to whom it went
     */
    Answerable(Pathway pathway, AgencyId reporter, String referrer, String receiver) {
        this.pathway = pathway;
        this.reporter = reporter.value();
        this.referrer = referrer;
        this.receiver = receiver;
    }

    String of(Pathway.Clock clock) {
        Set<String> named = new HashSet<>();
        for (String token : clock.to()) {
            pathway.step(token)
                    .ifPresent(step ->
                            named.addAll(step.takenBy().isEmpty() ? Set.of(Findings.ANY_AGENCY) : step.takenBy()));
        }
        String one = named.size() == 1 ? resolved(named.iterator().next()) : null;
        if (one != null) {
            return one;
        }
        return receiver == null ? reporter : receiver;
    }

    private String resolved(String who) {
        return switch (who) {
            case Findings.ANY_AGENCY -> null;
            case Findings.REFERRER -> referrer;
            case Findings.RECEIVER -> receiver;
            default -> who;
        };
    }
}
