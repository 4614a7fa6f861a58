package org.communitysafety.gateway.stream;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The open streams, and what is counted about them. */
@ApplicationScoped
public class Streams {
    private static final long LEAST_UNSENT_BYTES = 16 * 1024;

    private final Set<LiveClient> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private final StreamConfig config;
    private final StreamMetrics metrics;
    private volatile boolean ending;

    Streams(StreamConfig config, StreamMetrics metrics) {
        this.config = config;
        this.metrics = metrics;
        metrics.openStreams(open::size);
    }

    /** @return false when there are as many as there may be, or this instance ends */
    boolean add(LiveClient client) {
        if (ending) {
            return false;
        }
        if (count.incrementAndGet() > config.mostClients()) {
            count.decrementAndGet();
            metrics.turnedAway();
            return false;
        }
        open.add(client);
        return true;
    }

    void remove(LiveClient client) {
        if (open.remove(client)) {
            count.decrementAndGet();
        }
    }

    /** Ends every stream; from now on there are no new ones. */
    void endAll() {
        ending = true;
        open.forEach(LiveClient::end);
    }

    boolean areEnding() {
        return ending;
    }

    /** What may be on its way to one client now, so that all together stay within their bound. */
    int unsentBytes() {
        long share = Math.max(LEAST_UNSENT_BYTES, config.unsentBytesTogether() / Math.max(1, count.get()));
        return (int) Math.min(config.unsentBytes(), share);
    }

    /** Tells every stream that there may be something new; each then goes at its own speed. */
    void wakeAll() {
        open.forEach(LiveClient::wake);
    }

    boolean anyWantsFigures() {
        return open.stream().anyMatch(LiveClient::wantsFigures);
    }

    /** Tells the streams that want to know it that any counted figure may have changed. */
    void tellFigures() {
        open.stream().filter(LiveClient::wantsFigures).forEach(LiveClient::tellFigures);
    }

    void pushed() {
        metrics.pushed();
    }

    void dropped() {
        metrics.dropped();
    }

    void reset(Resumption.Reason reason) {
        metrics.reset(reason);
    }
}
