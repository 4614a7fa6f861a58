package org.communitysafety.cli.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that tells how many bytes have been read from it since it was opened. */
final class CountedStream extends FilterInputStream {
    private final LongConsumer listener;
    private long count;

    CountedStream(InputStream in, LongConsumer listener) {
        super(in);
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        return counted(one, one < 0 ? 0 : 1);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        return counted(read, Math.max(0, read));
    }

    private int counted(int result, int bytes) {
        count += bytes;
        listener.accept(count);
        return result;
    }
}
