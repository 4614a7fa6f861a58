package org.communitysafety.incident.messaging;

import java.util.List;
import java.util.Map;
import org.communitysafety.contracts.ReferralStep;
import org.communitysafety.incident.domain.TakenStep;

/** A step as the contract has it. */
final class ReferralJson {
    private ReferralJson() {}

    /**
     * @param person its token, or null
     * @param otherPerson its token, or null
     * @param tokensBefore of both under older keys; empty outside an overlap
     */
    static ReferralStep of(TakenStep step, String person, String otherPerson, Map<String, List<String>> tokensBefore) {
        return new ReferralStep(
                step.agency(),
                step.reference(),
                step.pathway(),
                step.step(),
                step.at(),
                step.by(),
                step.from(),
                step.to(),
                person,
                otherPerson,
                step.area(),
                step.theme(),
                step.reason(),
                step.score(),
                step.attributes().isEmpty() ? null : step.attributes(),
                step.corrects(),
                tokensBefore.isEmpty() ? null : tokensBefore);
    }
}
