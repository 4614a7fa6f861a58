package org.communitysafety.reporting.domain;

/**
 * Whether a difference is more than ordinary variation.
 *
 * @param present null when it cannot be tested
 * @param rule the test, or why there is none: {@code not-testable} or {@code recording-break}
 * @param z its statistic; null when untested
 * @param p two-sided probability of a difference this large without a change; null when untested
 */
public record Signal(Boolean present, String rule, Double z, Double p) {
    public static final Signal NOT_TESTABLE = new Signal(null, "not-testable", null, null);

    /** Counting changed between the two figures: their difference says nothing. */
    public static final Signal RECORDING_BREAK = new Signal(null, "recording-break", null, null);

    boolean isFound() {
        return Boolean.TRUE.equals(present);
    }
}
