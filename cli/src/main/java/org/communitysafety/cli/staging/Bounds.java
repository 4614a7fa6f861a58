package org.communitysafety.cli.staging;

import java.time.Duration;

/**
 * When it ends. Memory is bounded as well: events are made or read one at a time, and those under way are
 * {@link #UNDER_WAY} requests of {@link #BATCH} events at most.
 *
 * @param events at most
 * @param length what is due later is not sent
 */
record Bounds(long events, Duration length) {
    /** Requests without an answer; the next one waits, and its time counts from when it was meant to be sent. */
    static final int UNDER_WAY = 256;
    /** Events of one request. */
    static final int BATCH = 100;
    /** Events a second. */
    static final int RATE = 5_000;

    static final Duration LENGTH = Duration.ofHours(24);
    static final long EVENTS = 10_000_000;

    /** For how long what was due is still sent, and answers are waited for, after the end. */
    static final Duration GRACE = Duration.ofSeconds(30);

    boolean includes(long sent, Shot shot) {
        return sent + shot.events() <= events && shot.due() < length.toNanos();
    }

    boolean isLongOver(long elapsed) {
        return elapsed > length.plus(GRACE).toNanos();
    }
}
