package org.communitysafety.reporting.rest;

import org.communitysafety.reporting.domain.delivery.Answer;

/**
 * What came of a test message.
 *
 * @param statusCode what the receiver answered; null when no answer came
 * @param error why it was not delivered
 * @param answer the beginning of what the receiver said
 */
public record TrialView(boolean delivered, Integer statusCode, String error, String answer, long tookMillis) {
    static TrialView of(Answer answer) {
        return new TrialView(
                answer.taken(),
                answer.statusCode(),
                answer.error(),
                answer.body(),
                answer.took().toMillis());
    }
}
