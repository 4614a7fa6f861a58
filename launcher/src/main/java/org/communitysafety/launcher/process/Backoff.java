package org.communitysafety.launcher.process;

import java.time.Duration;

/**
 * How long to wait before a child that died is started again: half a second, then twice as long each time, up to half a
 * minute. A child that had run for a minute starts afresh.
 *
 * @param deaths in a row, none of them after a minute or more
 */
record Backoff(int deaths) {
    static final Backoff NONE = new Backoff(0);

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration HEALTHY = Duration.ofMinutes(1);

    Backoff afterDeath(Duration lived) {
        return lived.compareTo(HEALTHY) >= 0 ? new Backoff(1) : new Backoff(deaths + 1);
    }

    Duration delay() {
        if (deaths <= 1) {
            return FIRST;
        }
        Duration grown = FIRST.multipliedBy(1L << Math.min(deaths - 1, 10));
        return grown.compareTo(LONGEST) < 0 ? grown : LONGEST;
    }
}
