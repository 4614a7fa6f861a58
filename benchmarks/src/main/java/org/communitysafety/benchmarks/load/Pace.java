package org.communitysafety.benchmarks.load;

import java.time.Duration;

/**
 * When requests are sent.
 *
 * @param perSecond of an open loop, which sends whatever the answers do; 0 for a closed one, in which every connection
 *     sends as soon as it has its answer
 * @param length for how long
 */
public record Pace(double perSecond, Duration length) {
    private static final double NANOS = 1e9;

    public static Pace asFastAsAnswered(Duration length) {
        return new Pace(0, length);
    }

    boolean isOpen() {
        return perSecond > 0;
    }

    /** Nanoseconds after the begin at which a request is meant to be sent. */
    long due(long number) {
        return (long) (number * NANOS / perSecond);
    }

    /** Whether there is a request of this number at all, however late it may be sent. */
    boolean includes(long number, long elapsed) {
        return (isOpen() ? due(number) : elapsed) < length.toNanos();
    }
}
