package org.communitysafety.reporting.rest;

import java.util.List;
import org.communitysafety.reporting.application.delivery.Receivers.Registered;
import org.communitysafety.reporting.domain.delivery.Recipient;

/** Somebody who gets e-mail; an empty list wants any alert. */
public record RecipientView(
        String id, String address, List<String> plans, List<String> kinds, List<String> priorities, HealthView health) {
    static RecipientView of(Registered registered) {
        Recipient recipient = (Recipient) registered.receiver();
        return new RecipientView(
                recipient.id(),
                recipient.address(),
                WebhookView.sorted(recipient.filter().plans()),
                WebhookView.sorted(recipient.filter().kinds()),
                WebhookView.sorted(recipient.filter().priorities()),
                HealthView.of(registered.health()));
    }
}
