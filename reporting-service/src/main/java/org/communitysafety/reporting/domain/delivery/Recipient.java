package org.communitysafety.reporting.domain.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.communitysafety.reporting.domain.AlertState;

/** Somebody who gets e-mail: one message for each step of an alert that asks them to act or lets them stop. */
public record Recipient(String id, String address, Filter filter) implements Receiver {
    private static final Grouping EACH_ALERT = new Grouping(Set.of(Grouping.By.ALERT), Duration.ZERO);

    @Override
    public ReceiverKey key() {
        return new ReceiverKey(Channel.EMAIL, id);
    }

    @Override
    public Grouping grouping() {
        return EACH_ALERT;
    }

    /** Not when a colleague has taken it on: nobody else needs to act then. */
    @Override
    public boolean wants(Optional<Notice> told, Notice now) {
        return now.state() != AlertState.ACKNOWLEDGED && now.isNewsAfter(told);
    }
}
