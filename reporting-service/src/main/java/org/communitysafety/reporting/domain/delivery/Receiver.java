package org.communitysafety.reporting.domain.delivery;

import java.util.Optional;

/** Somebody, or something, that is told of alerts. */
public sealed interface Receiver permits Webhook, Recipient {
    ReceiverKey key();

    Filter filter();

    Grouping grouping();

    /**
     * Whether a step in an alert's life is worth a message.
     *
     * @param told what this receiver knows of the alert; empty when it was never told of it
     */
    boolean wants(Optional<Notice> told, Notice now);
}
