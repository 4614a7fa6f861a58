package org.communitysafety.reporting.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.communitysafety.reporting.domain.Alert;
import org.communitysafety.reporting.domain.delivery.CapMessage;
import org.communitysafety.reporting.domain.delivery.CapMessage.Before;
import org.communitysafety.reporting.domain.delivery.CapMessage.Origin;

/** What was said of one alert, each message after those before it. */
final class CapChain {
    private final Origin origin;
    private final List<CapMessage> said = new ArrayList<>();

    CapChain(Origin origin) {
        this.origin = origin;
    }

    void say(Alert alert, Instant at) {
        Optional<CapMessage> newest = said.isEmpty() ? Optional.empty() : Optional.of(newest());
        Before before = new Before(said.stream().map(CapMessage::said).toList(), newest);
        CapMessage.due(alert, origin, before, at).ifPresent(said::add);
    }

    CapMessage newest() {
        return said.get(said.size() - 1);
    }

    int size() {
        return said.size();
    }
}
