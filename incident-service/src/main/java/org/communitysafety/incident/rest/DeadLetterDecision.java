package org.communitysafety.incident.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.communitysafety.kit.problem.Fault;
import org.communitysafety.kit.problem.Problem;
import org.communitysafety.kit.problem.ProblemException;

/** Why somebody decides about a record that was set aside: at most 200 characters, without personal data. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeadLetterDecision(String reason) {
    private static final int LONGEST = 200;

    /** @throws ProblemException 422 when the reason is too long or holds what is not text */
    String optional() {
        if (reason == null || reason.isBlank()) {
            return null;
        }
        if (reason.length() > LONGEST || reason.chars().anyMatch(Character::isISOControl)) {
            throw wrong("text-too-long", "at most 200 characters on one line");
        }
        return reason.strip();
    }

    /** @throws ProblemException 422 when there is no reason, too */
    String required() {
        String given = optional();
        if (given == null) {
            throw wrong("missing-field", "say why it is discarded: somebody will ask");
        }
        return given;
    }

    private static ProblemException wrong(String code, String right) {
        return new ProblemException(
                Problem.of(422, "one thing is wrong; nothing was done", List.of(new Fault("/reason", code, right))));
    }
}
