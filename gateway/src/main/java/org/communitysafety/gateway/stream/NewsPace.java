package org.communitysafety.gateway.stream;

import java.time.Duration;

/**
 * When to tell of changes that may go on and on, as in an import: the first at once, and while they do not end ever more
 * rarely, since every page that is told asks for its figures again. Not thread-safe.
 */
final class NewsPace {
    static final Duration SHORTEST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofSeconds(5);

    private String told;
    private Duration rest = SHORTEST;
    private long restsUntil;
    private boolean resting;

    /**
     * @param state of what may have changed; another text is another state
     * @param nanos by any clock that only goes on
     * @return whether to tell of it now; what is not told now is told later
     */
    boolean tells(String state, long nanos) {
        if (resting && nanos - restsUntil < 0) {
            return false;
        }
        if (state.equals(told)) {
            calm();
            return false;
        }
        told = state;
        resting = true;
        restsUntil = nanos + rest.toNanos();
        Duration longer = rest.multipliedBy(2);
        rest = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        return true;
    }

    /** Nobody has listened: what is known is too old to go by. */
    void forget() {
        told = null;
        calm();
    }

    private void calm() {
        resting = false;
        rest = SHORTEST;
    }
}
