package org.communitysafety.benchmarks;

import java.util.Arrays;

/** Durations of one thing done again and again, in nanoseconds. */
final class Sample {
    private static final double NANOS_A_MILLI = 1e6;

    private final long[] nanos;

    Sample(long[] nanos) {
        this.nanos = nanos.clone();
        Arrays.sort(this.nanos);
    }

    /** Runs it {@code warmUp} times unmeasured, then {@code times}. */
    static Sample of(int warmUp, int times, Runnable work) {
        long[] nanos = new long[times];
        for (int run = -warmUp; run < times; run++) {
            long begin = System.nanoTime();
            work.run();
            if (run >= 0) {
                nanos[run] = System.nanoTime() - begin;
            }
        }
        return new Sample(nanos);
    }

    double medianMillis() {
        return at(0.5);
    }

    /** @param share for example 0.95 */
    double at(double share) {
        return nanos[(int) Math.min(nanos.length - 1L, Math.round(share * (nanos.length - 1)))] / NANOS_A_MILLI;
    }
}
