package org.communitysafety.benchmarks.accept;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.communitysafety.benchmarks.load.HttpLoad;
import org.communitysafety.benchmarks.load.IncidentRequests;
import org.communitysafety.benchmarks.load.LoadResult;
import org.communitysafety.benchmarks.load.Pace;
import org.communitysafety.benchmarks.platform.Infrastructure;
import org.communitysafety.benchmarks.platform.Service;
import org.communitysafety.benchmarks.platform.TopicEnd;

/**
 * Incidents posted to a server, directly or through a gateway.
 *
 * @param gateway null when none is in between
 * @param lines of a body; 1 is a single event
 * @param end of the topic of incidents; null for the route that keeps nothing
 */
record Posting(
        String name, String remark, Service gateway, Service server, Infrastructure behind, int lines, TopicEnd end)
        implements Contender {
    static final int CONNECTIONS = 128;
    private static final int BULK_CONNECTIONS = 4;

    @Override
    public Taken run(Duration length) throws IOException {
        long before = end == null ? 0 : end.records();
        double gatewayCpu = gatewayCpu().getAsDouble();
        double serverCpu = server.cpuSeconds();
        double infrastructureCpu = behind.cpuSeconds();
        LoadResult result = load(Pace.asFastAsAnswered(length));
        long events = result.answered() * lines;
        Taken taken = new Taken(
                events,
                result.seconds(),
                result.millis(99),
                gatewayCpu().getAsDouble() - gatewayCpu,
                server.cpuSeconds() - serverCpu,
                behind.cpuSeconds() - infrastructureCpu);
        check(events, before);
        return taken;
    }

    LoadResult load(Pace pace) throws IOException {
        InetSocketAddress address = (gateway == null ? server : gateway).address();
        IncidentRequests requests = new IncidentRequests("127.0.0.1:" + address.getPort(), lines, end == null);
        return HttpLoad.run(address, lines == 1 ? CONNECTIONS : BULK_CONNECTIONS, requests, pace);
    }

    private DoubleSupplier gatewayCpu() {
        return gateway == null ? () -> 0 : gateway::cpuSeconds;
    }

    private void check(long events, long before) {
        long kept = end == null ? events : end.records() - before;
        if (kept != events) {
            throw new IllegalStateException(name + " answered 202 for " + events + " and Kafka has " + kept);
        }
    }
}
