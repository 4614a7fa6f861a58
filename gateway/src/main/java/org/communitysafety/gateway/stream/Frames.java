package org.communitysafety.gateway.stream;

import io.vertx.core.buffer.Buffer;
import java.time.Duration;

/** Blocks of {@code text/event-stream}. */
final class Frames {
    /** Two line feeds end a block. */
    static final int END_LENGTH = 2;

    private static final String END = "\n\n";

    private Frames() {}

    static String head(String event, String id) {
        return "event: " + event + "\nid: " + id + "\ndata: ";
    }

    /** @param data JSON in one line */
    static Buffer event(String head, Buffer data) {
        return Buffer.buffer(head.length() + data.length() + END_LENGTH)
                .appendString(head)
                .appendBuffer(data)
                .appendString(END);
    }

    /** Moves where the client resumes without telling its page anything. */
    static Buffer bareId(String id) {
        return Buffer.buffer("id: " + id + END);
    }

    /** Without an identifier: nobody resumes after it. */
    static Buffer figures() {
        return Buffer.buffer("event: " + Kind.FIGURES + "\ndata: {}" + END);
    }

    static Buffer comment(String text) {
        return Buffer.buffer(": " + text + END);
    }

    static Buffer retry(Duration pause) {
        return Buffer.buffer("retry: " + pause.toMillis() + END);
    }
}
