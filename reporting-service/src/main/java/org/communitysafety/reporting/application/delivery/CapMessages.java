package org.communitysafety.reporting.application.delivery;

import java.util.Optional;
import java.util.UUID;
import org.communitysafety.reporting.domain.delivery.CapMessage;

/** What was said of each alert in CAP; appended to, never changed. */
public interface CapMessages {
    CapMessage.Before before(UUID alert);

    void add(UUID alert, CapMessage message);

    Optional<CapMessage> newest(UUID alert);
}
