package org.communitysafety.benchmarks.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One connection that carries one request after another. */
final class Connection implements AutoCloseable {
    private static final String LENGTH = "content-length:";
    private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS = 9;

    private final SocketChannel channel;
    private final SelectionKey key;
    private ByteBuffer sending;
    private final ByteBuffer received = ByteBuffer.allocate(64 * 1024);
    private long intended;

    Connection(InetSocketAddress server, Selector selector) throws IOException {
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** @param when it was meant to be sent, by {@link System#nanoTime()} */
    void send(ByteBuffer request, long when) throws IOException {
        intended = when;
        sending = request;
        write();
    }

    long intended() {
        return intended;
    }

    /** @return the whole answer, or null while some of it is missing */
    Answer advance() throws IOException {
        if (key.isWritable()) {
            write();
        }
        if (!key.isReadable()) {
            return null;
        }
        if (channel.read(received) < 0) {
            throw new EOFException("the server closed a connection");
        }
        return answer();
    }

    private void write() throws IOException {
        channel.write(sending);
        key.interestOps(SelectionKey.OP_READ | (sending.hasRemaining() ? SelectionKey.OP_WRITE : 0));
    }

    private Answer answer() {
        int bodyAt = endOfHead();
        if (bodyAt < 0) {
            return null;
        }
        byte[] bytes = received.array();
        String head = new String(bytes, 0, bodyAt, StandardCharsets.ISO_8859_1);
        int end = bodyAt + length(head);
        if (received.position() < end) {
            return null;
        }
        received.clear();
        int status = Integer.parseInt(head.substring(STATUS, STATUS + 3));
        return new Answer(status, head, Arrays.copyOfRange(bytes, bodyAt, end));
    }

    private int endOfHead() {
        byte[] bytes = received.array();
        for (int at = 0; at + HEAD_END.length <= received.position(); at++) {
            if (Arrays.equals(bytes, at, at + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
                return at + HEAD_END.length;
            }
        }
        return -1;
    }

    private static int length(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(LENGTH);
        if (at < 0) {
            throw new IllegalStateException("an answer without its length: " + head);
        }
        int from = at + LENGTH.length();
        return Integer.parseInt(lower.substring(from, lower.indexOf('\r', from)).strip());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
