package org.communitysafety.reporting.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.communitysafety.reporting.application.delivery.DeliveryConfig;
import org.communitysafety.reporting.domain.delivery.Answer;
import org.communitysafety.reporting.domain.delivery.Message;
import org.communitysafety.reporting.domain.delivery.Recipient;

/** Hands messages to the configured SMTP server. Taken means that the server took it, not that anybody read it. */
@ApplicationScoped
class MailCourier {
    private final ReactiveMailer mailer;
    private final DeliveryConfig config;

    MailCourier(ReactiveMailer mailer, DeliveryConfig config) {
        this.mailer = mailer;
        this.config = config;
    }

    CompletionStage<Answer> carry(Message message, Recipient recipient, Instant at) {
        long began = System.nanoTime();
        return mailer.send(mail(message, recipient))
                .ifNoItem()
                .after(config.timeout())
                .fail()
                .map(sent -> new Answer(at, since(began), null, null, null, null))
                .onFailure()
                .recoverWithItem(fault -> new Answer(
                        at, since(began), replyCode(fault), Fault.words(fault, config.timeout()), null, null))
                .subscribeAsCompletionStage();
    }

    private Mail mail(Message message, Recipient recipient) {
        String domain = config.sender().substring(config.sender().indexOf('@') + 1);
        return Mail.withText(
                        recipient.address(), MailText.subject(message), MailText.body(message, config.externalUrl()))
                .setFrom(config.sender())
                .addHeader("Message-ID", "<" + message.id() + "@" + domain + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static Integer replyCode(Throwable fault) {
        return fault instanceof SMTPException refused ? refused.getReplyCode() : null;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
