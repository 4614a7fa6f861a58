package org.communitysafety.incident.rest.formats;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.application.Submission;
import org.communitysafety.incident.application.Submissions;

/** NDJSON: an event or bare data a line, blank lines skipped, any number of lines, one line in memory. */
final class LineEvents implements Submissions {
    private static final int BUFFER = 64 * 1024;

    private final Body body;
    private final Charset charset;
    private final EventIds ids;
    private final byte[] buffer = new byte[BUFFER];
    private byte[] line = new byte[1024];
    private int at;
    private int limit;
    private int length;
    private boolean tooLong;
    private boolean ended;
    private long number;

    LineEvents(Body body, Charset charset, EventIds ids) {
        this.body = body;
        this.charset = charset;
        this.ids = ids;
    }

    @Override
    public Submission next() throws BrokenBodyException {
        while (readLine()) {
            if (tooLong) {
                return Submission.unreadable(number, Faults.eventTooLarge(), null);
            }
            if (!isBlank()) {
                return event();
            }
        }
        return null;
    }

    private Submission event() {
        byte[] sent = Arrays.copyOf(line, length);
        try {
            return Submission.read(number, EventObject.structuredOrBare(sent, charset, ids), sent);
        } catch (BrokenBodyException e) {
            return Submission.unreadable(number, e.fault(), sent);
        }
    }

    /** False when there is no further line. The line is in {@link #line}, without its end. */
    private boolean readLine() throws BrokenBodyException {
        if (ended) {
            return false;
        }
        length = 0;
        tooLong = false;
        number++;
        boolean any = false;
        while (fill()) {
            any = true;
            int end = indexOfLineFeed();
            take(end < 0 ? limit : end);
            if (end >= 0) {
                at++;
                dropCarriageReturn();
                return true;
            }
        }
        ended = true;
        dropCarriageReturn();
        return any;
    }

    private boolean fill() throws BrokenBodyException {
        while (at == limit) {
            at = 0;
            limit = Math.max(0, body.read(buffer, 0, buffer.length));
            if (limit == 0) {
                return false;
            }
        }
        return true;
    }

    private int indexOfLineFeed() {
        for (int i = at; i < limit; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void take(int end) {
        int count = end - at;
        if (length + count > Faults.MOST_EVENT_BYTES + 1) {
            tooLong = true;
        } else if (!tooLong) {
            if (length + count > line.length) {
                line = Arrays.copyOf(line, Math.max(line.length * 2, length + count));
            }
            System.arraycopy(buffer, at, line, length, count);
            length += count;
        }
        at = end;
    }

    private void dropCarriageReturn() {
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        tooLong |= length > Faults.MOST_EVENT_BYTES;
    }

    private boolean isBlank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
