package org.communitysafety.cli.staging;

import java.time.Duration;

/** Time that passes only where somebody waits, or when it is moved. */
final class HandClock implements Ticker {
    private long now;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public void awaitUntil(long nanos) {
        now = Math.max(now, nanos);
    }

    void pass(Duration duration) {
        now += duration.toNanos();
    }
}
