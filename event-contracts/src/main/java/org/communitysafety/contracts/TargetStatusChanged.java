package org.communitysafety.contracts;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;

/**
 * A scorecard item some figure of which changed.
 *
 * @param asOf the business date it was judged for, ISO 8601
 * @param plan the plan, with the version that held
 * @param was what had been said of the same period before; null when nothing had
 * @param cause why it changed, in one plain sentence
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TargetStatusChanged(
        String plan,
        int planVersion,
        String partnership,
        String area,
        String asOf,
        ScorecardItem item,
        Was was,
        String cause) {

    /** What was said of a period before it was restated; {@code reportedAt} is RFC 3339. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Was(String period, String rag, String whiteReason, BigDecimal actual, String reportedAt) {}
}
