package org.communitysafety.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Prints a log: its last lines, then whatever is added to it. */
final class LogTail {
    private static final int CHUNK = 64 * 1024;

    private final Path log;
    private final String prefix;
    private final PrintStream out;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private long position;

    /** @param prefix before each line; says whose it is where several are printed */
    LogTail(Path log, String prefix, PrintStream out) {
        this.log = log;
        this.prefix = prefix;
        this.out = out;
    }

    void printLast(int lines) {
        Deque<String> last = new ArrayDeque<>();
        read(line -> {
            last.addLast(line);
            if (last.size() > lines) {
                last.removeFirst();
            }
        });
        last.forEach(this::print);
    }

    /** What was added since; of a log that was emptied, everything. A line without an end waits for it. */
    void printNew() {
        read(this::print);
    }

    private void print(String line) {
        out.println(prefix + line);
    }

    private void read(Consumer<String> taker) {
        if (!Files.exists(log)) {
            return;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            if (channel.size() < position) {
                position = 0;
                begun.reset();
            }
            channel.position(position);
            InputStream in = Channels.newInputStream(channel);
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n > 0; n = in.read(chunk)) {
                position += n;
                take(ByteBuffer.wrap(chunk, 0, n), taker);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + log, e);
        }
    }

    private void take(ByteBuffer bytes, Consumer<String> taker) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n') {
                taker.accept(begun.toString(StandardCharsets.UTF_8));
                begun.reset();
            } else {
                begun.write(next);
            }
        }
    }
}
