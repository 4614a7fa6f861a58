package org.communitysafety.reporting.domain;

import java.util.Locale;

/** What a target asks of its measure; plans write {@code reduce-any}, {@code reduce-by-percent}, {@code maintain}. */
public enum MeasureKind {
    /** Below the baseline, by however little; equal to it is not met. */
    REDUCE_ANY,
    /** A percentage less than the baseline (relative, not points) by the end, in equal yearly steps. */
    REDUCE_BY_PERCENT,
    /** No worse than the baseline by more than a tolerance; better is always met. */
    MAINTAIN;

    public String token() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
