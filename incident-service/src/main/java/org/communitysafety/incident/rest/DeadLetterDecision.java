package org.communitysafety.incident.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.communitysafety.incident.domain.Fault;
import org.communitysafety.incident.domain.FaultCode;
import org.communitysafety.incident.domain.TextRule;
import org.communitysafety.kit.problem.ProblemException;

/** Why somebody decides about a record that was set aside: a text as any other, without personal data. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeadLetterDecision(String reason) {
    private static final String POINTER = "/reason";

    /**
     * Null when none is given.
     *
     * @throws ProblemException 422 when the reason is too long or holds what is not text
     */
    String optional() {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        TextRule.faultOf(POINTER, reason).ifPresent(fault -> {
            throw Refused.body(fault);
        });
        return reason.strip();
    }

    /** @throws ProblemException 422 when there is no reason, too */
    String required() {
        String given = optional();
        if (given == null) {
            throw Refused.body(
                    new Fault(POINTER, FaultCode.MISSING_FIELD, "say why it is discarded: somebody will ask"));
        }
        return given;
    }
}
