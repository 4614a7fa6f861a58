package org.communitysafety.incident.rest.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.communitysafety.incident.application.BrokenBodyException;

/** The bytes of a request, uncompressed while they are read. */
public final class Body {
    private static final int BUFFER = 64 * 1024;
    private static final int FIRST_BUFFER = 2 * 1024;
    private static final long MOST_DRAINED = 1L << 29;

    private final InputStream raw;
    private final boolean gzip;
    private InputStream opened;

    public Body(InputStream raw, boolean gzip) {
        this.raw = raw;
        this.gzip = gzip;
    }

    /**
     * As {@link InputStream#read(byte[], int, int)}.
     *
     * @throws BrokenBodyException when the compressed stream is damaged or ends early
     * @throws UncheckedIOException when the client went away
     */
    int read(byte[] buffer, int from, int length) throws BrokenBodyException {
        try {
            if (opened == null) {
                opened = gzip ? new GZIPInputStream(raw, BUFFER) : raw;
            }
            return opened.read(buffer, from, length);
        } catch (ZipException e) {
            throw new BrokenBodyException(Faults.notGzip());
        } catch (EOFException e) {
            if (gzip) {
                throw new BrokenBodyException(Faults.notGzip());
            }
            throw new UncheckedIOException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At most {@code most} bytes and one more, which says that there are too many. */
    byte[] readUpTo(int most) throws BrokenBodyException {
        byte[] bytes = new byte[Math.min(FIRST_BUFFER, most + 1)];
        int length = 0;
        while (length <= most) {
            if (length == bytes.length) {
                bytes = java.util.Arrays.copyOf(bytes, Math.min(bytes.length * 2, most + 1));
            }
            int read = read(bytes, length, bytes.length - length);
            if (read < 0) {
                break;
            }
            length += read;
        }
        return java.util.Arrays.copyOf(bytes, length);
    }

    /** Reads what is left and forgets it: a client that is still sending would not hear the answer. */
    public void drain() {
        try {
            if (raw.read() >= 0) {
                drain(new byte[BUFFER]);
            }
        } catch (IOException e) {
            // The client has gone; nobody waits for the answer.
            opened = raw;
        }
    }

    private void drain(byte[] buffer) throws IOException {
        long drained = 0;
        int read = raw.read(buffer);
        while (read >= 0 && drained < MOST_DRAINED) {
            drained += read;
            read = raw.read(buffer);
        }
    }
}
