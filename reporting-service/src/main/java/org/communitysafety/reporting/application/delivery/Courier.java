package org.communitysafety.reporting.application.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.communitysafety.reporting.domain.delivery.Answer;
import org.communitysafety.reporting.domain.delivery.Message;
import org.communitysafety.reporting.domain.delivery.Receiver;
import org.communitysafety.reporting.domain.delivery.Secrets;
import org.communitysafety.reporting.domain.delivery.Webhook;

/** Carries one message to one receiver, once. */
public interface Courier {
    /**
     * Returns at once; the stage ends within the configured timeout and never exceptionally: a failure is an answer.
     *
     * @param secrets null for e-mail
     * @param at the time of the attempt, which signatures and the answer carry
     */
    CompletionStage<Answer> carry(Message message, Receiver receiver, Secrets secrets, Instant at);

    /** Why nothing would be sent to a webhook's address as it is looked up now; empty when it may be sent to. */
    Optional<String> refusal(Webhook webhook);
}
