package org.communitysafety.statistics;

/**
 * Whether a process, left as it is, will meet a target (NHS "Making Data Count": assurance).
 *
 * @param rule one plain clause that says why
 */
public record Assurance(Kind kind, String rule) {

    public enum Kind {
        /** The target lies beyond the limits on the good side: it will be met month after month. */
        PASS,
        /** The target lies beyond the limits on the bad side: it will be missed unless something changes. */
        FAIL,
        /** The target lies between the limits: it will be met and missed by chance. */
        INCONSISTENT,
        /** No point, or limits that are still a trial. */
        UNKNOWN
    }

    /** The newest point's limits against a target for a single point of the chart (a month's figure, not a year's). */
    public static Assurance of(ControlChart chart, double target, boolean lowerIsBetter) {
        if (chart.current().map(ControlChart.Phase::trial).orElse(true)) {
            return new Assurance(Kind.UNKNOWN, "fewer than 12 months give no limits to rely on");
        }
        ControlChart.Point newest = chart.newest().orElseThrow();
        return of(newest.lower(), newest.upper(), target, lowerIsBetter);
    }

    static Assurance of(double lower, double upper, double target, boolean lowerIsBetter) {
        if (upper < target) {
            return new Assurance(lowerIsBetter ? Kind.PASS : Kind.FAIL, "the target lies above both limits");
        }
        if (lower > target) {
            return new Assurance(lowerIsBetter ? Kind.FAIL : Kind.PASS, "the target lies below both limits");
        }
        return new Assurance(Kind.INCONSISTENT, "the target lies between the limits");
    }
}
