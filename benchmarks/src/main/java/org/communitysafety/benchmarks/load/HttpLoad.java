package org.communitysafety.benchmarks.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Sends requests over connections that stay open, in one thread. In an open loop a request that finds no free connection
 * waits, and its time counts from when it was meant to be sent: a slow server cannot hide behind its own slowness.
 */
public final class HttpLoad implements AutoCloseable {
    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final long MILLI = 1_000_000;
    private static final long GLANCE = 100_000;

    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Requests requests;
    private final Histogram micros = new Histogram(3);
    private long sent;
    private long answered;

    private HttpLoad(Requests requests) throws IOException {
        this.requests = requests;
        this.selector = Selector.open();
    }

    /** @throws IllegalStateException at the first answer that is not the right one */
    public static LoadResult run(InetSocketAddress server, int connections, Requests requests, Pace pace)
            throws IOException {
        try (HttpLoad load = new HttpLoad(requests)) {
            for (int number = 0; number < connections; number++) {
                load.connections.add(new Connection(server, load.selector));
            }
            load.idle.addAll(load.connections);
            return load.run(pace);
        }
    }

    private LoadResult run(Pace pace) throws IOException {
        long begin = System.nanoTime();
        long now = begin;
        while (pace.includes(sent, now - begin) || idle.size() < connections.size()) {
            if (now - begin > pace.length().toNanos() + LONGEST_NANOS) {
                throw new IllegalStateException("no answer for a minute");
            }
            sendWhatIsDue(pace, begin);
            await(pace, begin);
            for (SelectionKey key : selector.selectedKeys()) {
                take((Connection) key.attachment());
            }
            selector.selectedKeys().clear();
            now = System.nanoTime();
        }
        return new LoadResult(answered, (now - begin) / 1e9, micros);
    }

    private void sendWhatIsDue(Pace pace, long begin) throws IOException {
        long elapsed = System.nanoTime() - begin;
        while (!idle.isEmpty() && pace.includes(sent, elapsed) && (!pace.isOpen() || pace.due(sent) <= elapsed)) {
            long meant = begin + (pace.isOpen() ? pace.due(sent) : elapsed);
            idle.poll().send(requests.next(meant), meant);
            sent++;
        }
    }

    /** Until something came or the next request is due; a selector waits whole milliseconds only. */
    private void await(Pace pace, long begin) throws IOException {
        if (!pace.isOpen() || idle.isEmpty()) {
            selector.select(1000);
            return;
        }
        long left = begin + Math.min(pace.due(sent), pace.length().toNanos()) - System.nanoTime();
        if (left >= MILLI) {
            selector.select(left / MILLI);
        } else if (selector.selectNow() == 0) {
            LockSupport.parkNanos(Math.min(GLANCE, Math.max(0, left)));
        }
    }

    private void take(Connection connection) throws IOException {
        Answer answer = connection.advance();
        if (answer == null) {
            return;
        }
        if (!requests.isRight(answer)) {
            throw new IllegalStateException("a wrong answer: " + answer.head() + answer.text());
        }
        micros.recordValue((System.nanoTime() - connection.intended()) / 1000);
        answered++;
        idle.add(connection);
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
