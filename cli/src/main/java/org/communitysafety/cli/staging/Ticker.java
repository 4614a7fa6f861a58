package org.communitysafety.cli.staging;

import java.util.concurrent.locks.LockSupport;

/** How time passes for whoever has to do things at their time. */
interface Ticker {
    Ticker REAL = new Ticker() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void awaitUntil(long nanos) throws InterruptedException {
            for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
                LockSupport.parkNanos(left);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
    };

    /** Nanoseconds since some moment, always the same one. */
    long nanos();

    /** Returns when {@link #nanos()} is this or more. */
    void awaitUntil(long nanos) throws InterruptedException;
}
