package org.communitysafety.gateway.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open streams, and what is counted about them. */
@ApplicationScoped
public class Streams {
    private final Set<LiveClient> open = ConcurrentHashMap.newKeySet();
    private final MeterRegistry meters;
    private final Counter pushed;

    Streams(MeterRegistry meters) {
        this.meters = meters;
        this.pushed = meters.counter("gateway.stream.events");
        Gauge.builder("gateway.streams.open", open, Set::size)
                .description("Live streams that are open")
                .register(meters);
    }

    void add(LiveClient client) {
        open.add(client);
    }

    void remove(LiveClient client) {
        open.remove(client);
    }

    /** Tells every stream that there may be something new; each then goes at its own speed. */
    void wakeAll() {
        open.forEach(LiveClient::wake);
    }

    void pushed() {
        pushed.increment();
    }

    void reset(Resumption.Reason reason) {
        meters.counter("gateway.stream.resets", "reason", reason.code()).increment();
    }
}
