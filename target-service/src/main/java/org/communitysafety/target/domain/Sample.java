package org.communitysafety.target.domain;

import java.util.List;

/**
 * A few of the incidents that moved a month of a value.
 *
 * @param mark the greater, the later they were told
 * @param events register ids, the newest first
 */
public record Sample(long mark, List<String> events) {
    /** So many are enough to look into what happened. */
    public static final int MOST = 5;

    public Sample {
        events = List.copyOf(events);
    }
}
