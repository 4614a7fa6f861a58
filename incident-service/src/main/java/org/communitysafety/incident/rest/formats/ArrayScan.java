package org.communitysafety.incident.rest.formats;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.communitysafety.incident.application.BrokenBodyException;

/**
 * Finds where the elements of a JSON array begin and end without judging what is in them, so that one bad element does
 * not cost its neighbours and no element has to be held to be skipped.
 */
final class ArrayScan {
    private static final String FORM = "one JSON array of events, closed and with nothing behind it";

    private final List<Span> elements = new ArrayList<>();
    private long position = -1;
    private int depth;
    private boolean closed;
    private boolean inText;
    private boolean escaped;
    private boolean afterComma;
    private long start = -1;
    private long end;

    private ArrayScan() {}

    /** Bytes {@code from} (inclusive) to {@code to} (exclusive) of the body. */
    record Span(long from, long to) {
        long length() {
            return to - from;
        }
    }

    /** @throws BrokenBodyException when it is no array, or has more than 10,000 elements */
    static List<Span> elementsOf(InputStream body) throws IOException, BrokenBodyException {
        ArrayScan scan = new ArrayScan();
        byte[] buffer = new byte[64 * 1024];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            for (int at = 0; at < read; at++) {
                scan.take(buffer[at]);
            }
        }
        if (!scan.closed) {
            throw new BrokenBodyException(Faults.batch(FORM));
        }
        return scan.elements;
    }

    private void take(byte b) throws BrokenBodyException {
        position++;
        if (inText) {
            takeInText(b);
            return;
        }
        if (isSpace(b) || isByteOrderMark(b)) {
            return;
        }
        require(!closed);
        if (depth == 0) {
            require(b == '[');
            depth = 1;
        } else if (depth == 1 && (b == ',' || b == ']')) {
            endElement(b);
        } else {
            takeInElement(b);
        }
    }

    private void takeInElement(byte b) throws BrokenBodyException {
        if (start < 0) {
            start = position;
        }
        end = position + 1;
        if (b == '"') {
            inText = true;
        } else if (b == '{' || b == '[') {
            depth++;
        } else if (b == '}' || b == ']') {
            depth--;
            require(depth >= 1);
        }
    }

    private void takeInText(byte b) {
        end = position + 1;
        if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '"') {
            inText = false;
        }
    }

    private void endElement(byte b) throws BrokenBodyException {
        boolean emptyArray = b == ']' && elements.isEmpty() && !afterComma;
        require(start >= 0 || emptyArray);
        if (start >= 0) {
            if (elements.size() == Faults.MOST_BATCH_EVENTS) {
                throw new BrokenBodyException(Faults.batchTooLarge());
            }
            elements.add(new Span(start, end));
        }
        start = -1;
        afterComma = b == ',';
        closed = b == ']';
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    private boolean isByteOrderMark(byte b) {
        return depth == 0 && position < 3 && (b == (byte) 0xEF || b == (byte) 0xBB || b == (byte) 0xBF);
    }

    private static void require(boolean wellFormed) throws BrokenBodyException {
        if (!wellFormed) {
            throw new BrokenBodyException(Faults.batch(FORM));
        }
    }
}
