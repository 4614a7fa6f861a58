package org.communitysafety.reporting.domain;

/**
 * Whether a difference is more than ordinary variation.
 *
 * @param present null when it cannot be tested
 * @param rule the test, or {@code not-testable}
 * @param z its statistic; null when untested
 * @param p two-sided probability of a difference this large without a change; null when untested
 */
public record Signal(Boolean present, String rule, Double z, Double p) {
    public static final Signal NOT_TESTABLE = new Signal(null, "not-testable", null, null);

    boolean isFound() {
        return Boolean.TRUE.equals(present);
    }
}
