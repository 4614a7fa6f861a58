package org.communitysafety.gateway.web.problemplans;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the figures say of a response, as target-service answers it.
 *
 * @param finding {@code improved}, {@code worsened}, {@code no-difference-shown}, {@code incomplete}, {@code not-due} or
 *     {@code not-designed}
 * @param effect null unless it was judged
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Evaluation(int planVersion, String finding, String explanation, Effect effect, List<Figure> figures) {

    /** Each end is of an interval at 95 %; what cannot be divided is null. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Effect(
            List<Group> groups,
            BigDecimal estimate,
            BigDecimal low,
            BigDecimal high,
            BigDecimal differencePoints,
            BigDecimal ratio,
            BigDecimal ratioPercent,
            BigDecimal ratioLow,
            BigDecimal ratioHigh) {}

    /** All areas of a group and all periods together. @param changePercent null where nothing was counted before */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Group(String group, BigDecimal before, BigDecimal after, BigDecimal change, BigDecimal changePercent) {}

    /**
     * A figure that it rests on.
     *
     * @param phase {@code before} or {@code after}
     * @param complete null where nobody knows
     * @param missing why nothing can be decided with it; null where it can
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figure(
            String group,
            String phase,
            String area,
            String period,
            BigDecimal value,
            Boolean complete,
            boolean provisional,
            String missing) {}
}
