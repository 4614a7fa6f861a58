package org.communitysafety.benchmarks.fanout;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** All the clients, read by one thread. One in a hundred can freeze; what it gets is not counted. */
final class Audience implements Closeable {
    private static final int ONE_IN = 100;
    private static final int WAIT_MILLIS = 50;

    private final Selector selector;
    private final List<StreamClient> clients = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private final ConcurrentMap<Integer, Long> sentAt = new ConcurrentHashMap<>();
    private final AtomicBoolean wantsFrozen = new AtomicBoolean();
    private final Thread reader = new Thread(this::read, "audience");
    private volatile Histogram micros = new ConcurrentHistogram(3);
    private volatile boolean closed;
    private volatile Exception failure;
    private boolean isFrozen;

    private Audience() throws IOException {
        this.selector = Selector.open();
    }

    static Audience of(int clients, InetSocketAddress gateway) throws IOException {
        Audience audience = new Audience();
        for (int number = 0; number < clients; number++) {
            audience.clients.add(new StreamClient(gateway, number % ONE_IN == 0, audience.selector));
        }
        audience.reader.setDaemon(true);
        audience.reader.start();
        return audience;
    }

    /** Those whose time counts. */
    long counted() {
        return clients.stream().filter(client -> !client.canFreeze()).count();
    }

    /** Takes effect within a moment. */
    void freeze(boolean frozen) {
        wantsFrozen.set(frozen);
    }

    Histogram startCounting() {
        micros = new ConcurrentHistogram(3);
        return micros;
    }

    /** Call it before the status is published. */
    void sending(int number) {
        sentAt.put(number, System.nanoTime());
    }

    boolean haveAllBegun() {
        return clients.stream().allMatch(StreamClient::hasBegun);
    }

    /** Whether all that read have this status or a later one. */
    boolean has(int number) {
        if (failure != null) {
            throw new IllegalStateException("a stream broke off", failure);
        }
        boolean frozen = wantsFrozen.get();
        return clients.stream()
                .filter(client -> !(frozen && client.canFreeze()))
                .allMatch(client -> client.newest() >= number);
    }

    private void read() {
        try {
            while (!closed) {
                selector.select(WAIT_MILLIS);
                applyFreezing();
                for (SelectionKey key : selector.selectedKeys()) {
                    read((StreamClient) key.attachment());
                }
                selector.selectedKeys().clear();
            }
        } catch (IOException | RuntimeException e) {
            failure = closed ? null : e;
        }
    }

    private void applyFreezing() {
        boolean wanted = wantsFrozen.get();
        if (wanted != isFrozen) {
            clients.stream().filter(StreamClient::canFreeze).forEach(client -> client.freeze(wanted));
            isFrozen = wanted;
        }
    }

    private void read(StreamClient client) throws IOException {
        if (isFrozen && client.canFreeze()) {
            return;
        }
        client.read(buffer, number -> {
            Long sent = sentAt.get(number);
            if (sent != null && !client.canFreeze()) {
                micros.recordValue((System.nanoTime() - sent) / 1000);
            }
        });
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (StreamClient client : clients) {
            client.close();
        }
        selector.close();
    }
}
