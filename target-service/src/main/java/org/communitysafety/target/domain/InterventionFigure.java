package org.communitysafety.target.domain;

import java.util.OptionalLong;
import org.communitysafety.target.domain.ProblemPlan.Group;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Period;

/**
 * One of the figures that an intervention is judged by.
 *
 * @param after false for one from before the intervention
 * @param value null when there is none
 * @param judgement whether the value is the whole of what happened, and where there is none, whether it would be
 */
public record InterventionFigure(
        Group group, boolean after, AreaCode area, Period period, IndicatorValue value, Judgement judgement) {

    /** The figure as a count; empty where it is missing, not whole, or no count. */
    OptionalLong count() {
        if (missing() != null) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(value.value().longValueExact());
    }

    /** True when its owner may still change it. */
    public boolean provisional() {
        return value != null && value.provisional();
    }

    /** Why nothing can be decided with it, in plain words; null where it can. */
    public String missing() {
        if (value != null && value.notCollected()) {
            return "was not collected";
        }
        if (value == null || value.value() == null) {
            return judgement.isIncomplete() ? "is missing: the feed is short" : "is missing";
        }
        if (!judgement.isComplete()) {
            return judgement.isIncomplete() ? "is not whole: the feed is short" : "is not known to be whole";
        }
        boolean count = value.value().signum() >= 0
                && value.value().stripTrailingZeros().scale() <= 0;
        return count ? null : "is no whole number of 0 or more";
    }
}
