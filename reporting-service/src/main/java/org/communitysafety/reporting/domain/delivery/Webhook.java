package org.communitysafety.reporting.domain.delivery;

import java.net.URI;
import java.util.Optional;

/**
 * An address that alerts are posted to.
 *
 * @param url absolute, http or https
 */
public record Webhook(String id, URI url, Filter filter, Grouping grouping) implements Receiver {
    @Override
    public ReceiverKey key() {
        return new ReceiverKey(Channel.WEBHOOK, id);
    }

    /** Every change of state; new figures in the same state are not worth a message. */
    @Override
    public boolean wants(Optional<Notice> told, Notice now) {
        return now.isNewsAfter(told);
    }
}
