package org.communitysafety.statistics;

import java.util.Optional;

/**
 * Whether the newest point of a chart stands out, and whether that is good (NHS "Making Data Count": variation).
 *
 * @param rule the most telling rule that fired; empty where none did
 */
public record Variation(Kind kind, Optional<Rule> rule) {

    public enum Kind {
        COMMON_CAUSE,
        IMPROVEMENT,
        CONCERN,
        /** No point, or limits that are still a trial. */
        UNKNOWN
    }

    public static Variation of(ControlChart chart, boolean lowerIsBetter) {
        if (chart.current().map(ControlChart.Phase::trial).orElse(true)) {
            return new Variation(Kind.UNKNOWN, Optional.empty());
        }
        ControlChart.Point newest = chart.newest().orElseThrow();
        Optional<Rule> rule = newest.rule();
        if (rule.isEmpty()) {
            return new Variation(Kind.COMMON_CAUSE, rule);
        }
        return new Variation(newest.rising() == lowerIsBetter ? Kind.CONCERN : Kind.IMPROVEMENT, rule);
    }
}
