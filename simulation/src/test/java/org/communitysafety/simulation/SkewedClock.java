package org.communitysafety.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of one machine: the world's time, and how far it is off. */
final class SkewedClock extends Clock {
    private final Time time;
    private Duration skew = Duration.ZERO;

    /** What time it truly is. */
    static final class Time {
        private Instant now;

        Time(Instant begin) {
            this.now = begin;
        }

        Instant now() {
            return now;
        }

        void pass(Duration duration) {
            now = now.plus(duration);
        }
    }

    SkewedClock(Time time) {
        this.time = time;
    }

    void skew(Duration by) {
        skew = by;
    }

    boolean isRight() {
        return skew.isZero();
    }

    @Override
    public Instant instant() {
        return time.now().plus(skew);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a machine has one clock");
    }
}
