package org.communitysafety.benchmarks.fanout;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One open stream, of which only the numbers of the statuses are read. */
final class StreamClient implements Closeable {
    private static final int SMALL = 4096;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final boolean canFreeze;
    private boolean inNumber;
    private int number;
    private volatile int newest = -1;
    private volatile boolean begun;

    /** @param canFreeze one that will not read for a while: its machine's memory must not read for it */
    StreamClient(InetSocketAddress gateway, boolean canFreeze, Selector selector) throws IOException {
        this.canFreeze = canFreeze;
        channel = SocketChannel.open();
        if (canFreeze) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL);
        }
        channel.connect(gateway);
        String plans = canFreeze ? StatusFeed.PLAN + "," + StatusFeed.FLOOD : StatusFeed.PLAN;
        String head = "GET /api/v1/live?types=target-status&plan=" + plans + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + gateway.getPort() + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    boolean canFreeze() {
        return canFreeze;
    }

    void freeze(boolean frozen) {
        key.interestOps(frozen ? 0 : SelectionKey.OP_READ);
    }

    /** Whether it has its snapshot: what is published before that is in it, and comes as no event. */
    boolean hasBegun() {
        return begun;
    }

    int newest() {
        return newest;
    }

    /** What a status that was read calls. */
    interface Arrival {
        void of(int number);
    }

    /** @throws EOFException when the gateway closed the stream */
    void read(ByteBuffer buffer, Arrival arrival) throws IOException {
        buffer.clear();
        if (channel.read(buffer) < 0) {
            throw new EOFException("the gateway closed a stream");
        }
        for (int at = 0; at < buffer.position(); at++) {
            take(buffer.get(at), arrival);
        }
    }

    private void take(byte next, Arrival arrival) {
        if (next == '{') {
            begun = true;
        } else if (next == StatusFeed.MARK) {
            if (inNumber && number > newest) {
                arrival.of(number);
                newest = number;
            }
            inNumber = !inNumber;
            number = 0;
        } else if (inNumber) {
            number = number * 10 + next - '0';
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
