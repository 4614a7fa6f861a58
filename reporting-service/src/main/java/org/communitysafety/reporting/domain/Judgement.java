package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * What is said of one measure in one period. Comparisons are null where the figure is missing or not complete: part of
 * a figure compares with nothing.
 *
 * @param whiteReason why there is no colour; null when there is one
 * @param actual in the measure's unit; null when there is none
 * @param baselinePeriod the period it is compared with: the same month of the baseline year for a month
 * @param change actual minus baseline
 * @param changePercent relative to the baseline: -7.3067 is a fall of 7.3067 %
 * @param changePoints in percentage points; null for a measure that is not in per cent
 * @param trajectory the value that decides the colour
 * @param gapToFinalTarget actual minus final target
 * @param indicatorVersion of the value; 1 where there is none
 * @param shippedWith the plan that the figure came with; null when an agency sent it, or there is none
 * @param against what it is held against besides a baseline; null where there is nothing
 * @param displayed the actual as the plan's document rounds it; null where it does not say
 * @param targetVersion the version of the plan that judged it; 0 in what was kept before versions were named
 * @param remark what the figures do not say: what is missing, or what decided; null where there is nothing to add
 * @param counts behind the actual, where it is a percentage or a rate and they are known; null otherwise
 */
public record Judgement(
        Period period,
        Rag rag,
        WhiteReason whiteReason,
        BigDecimal actual,
        Boolean complete,
        boolean provisional,
        BigDecimal baseline,
        Period baselinePeriod,
        BigDecimal change,
        BigDecimal changePercent,
        BigDecimal changePoints,
        BigDecimal finalTarget,
        BigDecimal trajectory,
        BigDecimal gapToFinalTarget,
        Signal signal,
        int indicatorVersion,
        String shippedWith,
        Against against,
        String displayed,
        int targetVersion,
        String remark,
        Counts counts) {
    /** As far as a running period was told: its figure and colour. */
    static Judgement of(MeasureStatus.Running running) {
        return new Judgement(
                running.period(),
                running.rag(),
                running.whiteReason(),
                running.actual(),
                running.complete(),
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Signal.NOT_TESTABLE,
                1,
                null,
                null,
                null,
                0,
                null,
                null);
    }

    Judgement coloured(Rag colour, WhiteReason white) {
        return new Judgement(
                period,
                colour,
                white,
                actual,
                complete,
                provisional,
                baseline,
                baselinePeriod,
                change,
                changePercent,
                changePoints,
                finalTarget,
                trajectory,
                gapToFinalTarget,
                signal,
                indicatorVersion,
                shippedWith,
                against,
                displayed,
                targetVersion,
                remark,
                counts);
    }

    /** How far the figure lies from where the target ends, in per cent of that: 36.4 is more than a third above it. */
    public BigDecimal gapToFinalTargetPercent() {
        return Figures.percentOf(gapToFinalTarget, finalTarget);
    }

    /** How far the figure lies from what the target asks for in the period, in per cent of that. */
    public BigDecimal gapToTrajectoryPercent() {
        return Figures.percentOf(Figures.minus(actual, trajectory), trajectory);
    }

    /** True once something was said: a figure or a colour. */
    public boolean saysSomething() {
        return actual != null || rag != Rag.WHITE;
    }
}
