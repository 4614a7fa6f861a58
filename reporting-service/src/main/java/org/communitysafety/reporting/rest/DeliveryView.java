package org.communitysafety.reporting.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.communitysafety.reporting.application.delivery.Deliveries.Logged;
import org.communitysafety.reporting.application.delivery.Deliveries.State;
import org.communitysafety.reporting.domain.delivery.Answer;
import org.communitysafety.reporting.domain.delivery.Channel;
import org.communitysafety.reporting.domain.delivery.Message;
import org.communitysafety.reporting.domain.delivery.Notice;

/**
 * A message of the log.
 *
 * @param id what a webhook gets as {@code webhook-id}, and e-mail as the first half of its {@code Message-ID}
 * @param webhook null for e-mail
 * @param recipient null for a webhook
 * @param attempts oldest first
 */
public record DeliveryView(
        UUID id,
        String webhook,
        String recipient,
        State state,
        String reason,
        String groupKey,
        List<UUID> alerts,
        Instant queuedAt,
        Instant doneAt,
        List<AttemptView> attempts) {
    /** One attempt; {@code answer} is the beginning of what the receiver said. */
    public record AttemptView(Instant at, long tookMillis, Integer statusCode, String error, String answer) {
        static AttemptView of(Answer answer) {
            return new AttemptView(
                    answer.at(), answer.took().toMillis(), answer.statusCode(), answer.error(), answer.body());
        }
    }

    static DeliveryView of(Logged logged) {
        Message message = logged.message();
        boolean webhook = message.to().channel() == Channel.WEBHOOK;
        return new DeliveryView(
                message.id(),
                webhook ? message.to().id() : null,
                webhook ? null : message.to().id(),
                logged.state(),
                message.reason().words(),
                message.groupKey(),
                message.notices().stream().map(Notice::alert).toList(),
                logged.queuedAt(),
                logged.doneAt(),
                logged.attempts().stream().map(AttemptView::of).toList());
    }
}
