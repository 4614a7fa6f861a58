package org.communitysafety.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.communitysafety.reporting.application.delivery.Courier;
import org.communitysafety.reporting.domain.delivery.Answer;
import org.communitysafety.reporting.domain.delivery.Message;
import org.communitysafety.reporting.domain.delivery.Receiver;
import org.communitysafety.reporting.domain.delivery.Recipient;
import org.communitysafety.reporting.domain.delivery.Secrets;
import org.communitysafety.reporting.domain.delivery.Webhook;

/** {@link Courier} by the receiver's channel. */
@ApplicationScoped
class Couriers implements Courier {
    private final WebhookCourier webhooks;
    private final MailCourier mail;

    Couriers(WebhookCourier webhooks, MailCourier mail) {
        this.webhooks = webhooks;
        this.mail = mail;
    }

    @Override
    public CompletionStage<Answer> carry(Message message, Receiver receiver, Secrets secrets, Instant at) {
        if (receiver instanceof Webhook webhook) {
            return webhooks.carry(message, webhook, secrets, at);
        }
        return mail.carry(message, (Recipient) receiver, at);
    }

    @Override
    public Optional<String> refusal(Webhook webhook) {
        return webhooks.refusal(webhook);
    }
}
