package org.communitysafety.reporting.domain.delivery;

import java.time.Duration;

/**
 * How long to wait after a failure: doubled each time up to a limit, and shortened by chance by up to half, so that
 * many receivers behind one fault do not come back at the same moment. Whoever was away briefly is told soon after: up to
 * a minute, or a tenth of the time away where that is longer.
 *
 * @param first after the first failure
 * @param longest never more than this
 */
public record BackOff(Duration first, Duration longest) {
    /** Not longer than this after a short absence. */
    private static final Duration SOON = Duration.ofMinutes(1);

    private static final int PART_OF_ABSENCE = 10;
    private static final int MOST_DOUBLINGS = 24;
    private static final long PARTS = 1L << 20;

    public BackOff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a back-off needs 0 < first <= longest");
        }
    }

    /**
     * @param failures in a row, from 1
     * @param away how long ago the first of them was
     * @param seed the same seed gives the same wait
     * @return between half of the wait and all of it
     */
    public Duration after(int failures, Duration away, long seed) {
        int doublings = Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS);
        long fair = Math.max(SOON.toMillis(), away.toMillis() / PART_OF_ABSENCE);
        long whole = Math.min(first.toMillis() << doublings, Math.min(fair, longest.toMillis()));
        long part = Math.floorMod(mixed(seed + failures), PARTS);
        return Duration.ofMillis(whole - whole / 2 * part / PARTS);
    }

    /** The finaliser of SplitMix64: near seeds give waits that are far apart. */
    private static long mixed(long seed) {
        long mixed = (seed ^ (seed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
