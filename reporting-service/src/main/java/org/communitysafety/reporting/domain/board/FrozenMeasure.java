package org.communitysafety.reporting.domain.board;

import java.math.BigDecimal;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * A measure of a frozen scorecard: what is compared between two of them.
 *
 * @param plan the plan whose target it is, where that is another than the report's; otherwise null
 * @param period as the scorecard names it
 * @param complete null where nobody knows
 * @param trajectory the value that the target asks for in the period
 */
public record FrozenMeasure(
        String plan,
        String measure,
        String title,
        String unit,
        String period,
        BigDecimal actual,
        Boolean complete,
        Rag rag,
        WhiteReason whiteReason,
        BigDecimal baseline,
        BigDecimal trajectory,
        BigDecimal finalTarget,
        int targetVersion,
        int indicatorVersion) {
    /** Tells it from the others of its report: the measure, after its plan and a stop where that is another. */
    public String key() {
        return plan == null ? measure : plan + '.' + measure;
    }
}
