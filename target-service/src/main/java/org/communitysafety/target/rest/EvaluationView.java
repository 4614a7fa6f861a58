package org.communitysafety.target.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.communitysafety.statistics.BeforeAfter;
import org.communitysafety.statistics.Interval;
import org.communitysafety.target.application.EvaluateIntervention.Evaluated;
import org.communitysafety.target.domain.InterventionEffect;
import org.communitysafety.target.domain.InterventionFigure;
import org.communitysafety.target.domain.InterventionSentence;
import org.communitysafety.target.domain.ProblemPlan.Group;

/**
 * What the figures say of a response.
 *
 * @param planVersion of the problem plan
 * @param indicator null, as its version, while the plan does not name one
 * @param complete whether every figure is there and known to be whole; null where none is asked for
 * @param effect null unless it was judged
 */
public record EvaluationView(
        String problemPlan,
        int planVersion,
        String indicator,
        Integer indicatorVersion,
        String finding,
        String explanation,
        Boolean complete,
        EffectView effect,
        List<FigureView> figures) {

    /** Counts of a group, all areas and periods together; per cent null where nothing was counted before. */
    public record GroupView(String group, long before, long after, long change, Double changePercent) {
        private static GroupView of(Group group, BeforeAfter counts) {
            return new GroupView(
                    group.token(),
                    counts.before(),
                    counts.after(),
                    counts.change(),
                    counts.before() == 0 ? null : counts.percent());
        }
    }

    /**
     * The effect.
     *
     * @param estimate weighted displacement difference in incidents, with its standard error and both ends of its interval at
     *     95 %
     * @param differencePoints of treated and control areas alone; null, as all after it, where there is nothing to divide
     * @param ratio what is left of the treated over what is left of the control areas; 1 where both changed alike
     * @param ratioLow of the interval at 95 %; null where one of the counts is 0
     */
    public record EffectView(
            List<GroupView> groups,
            double estimate,
            double standardError,
            double z,
            double low,
            double high,
            Double differencePoints,
            Double ratio,
            Double ratioPercent,
            Double ratioLow,
            Double ratioHigh) {
        private static EffectView of(InterventionEffect effect) {
            var difference = effect.difference();
            var ratio = effect.ratio();
            Interval around = effect.ratioInterval();
            return new EffectView(
                    Stream.of(Group.values())
                            .filter(effect.counts()::containsKey)
                            .map(group -> GroupView.of(group, effect.counts().get(group)))
                            .toList(),
                    difference.estimate(),
                    difference.error(),
                    difference.z(),
                    difference.interval().low(),
                    difference.interval().high(),
                    ratio == null ? null : ratio.differencePoints(),
                    ratio == null ? null : ratio.ratio(),
                    ratio == null ? null : ratio.effectPercent(),
                    around == null ? null : around.low(),
                    around == null ? null : around.high());
        }
    }

    /**
     * A figure that it rests on.
     *
     * @param phase {@code before} or {@code after}
     * @param missing why nothing can be decided with it; null where it can
     */
    public record FigureView(
            String group,
            String phase,
            String area,
            String period,
            BigDecimal value,
            Boolean complete,
            String basis,
            boolean provisional,
            String missing) {
        private static FigureView of(InterventionFigure figure) {
            var basis = figure.judgement().basis();
            return new FigureView(
                    figure.group().token(),
                    figure.after() ? "after" : "before",
                    figure.area().value(),
                    figure.period().toString(),
                    figure.value() == null ? null : figure.value().value(),
                    figure.judgement().complete(),
                    basis == null ? null : basis.name().toLowerCase(Locale.ROOT),
                    figure.provisional(),
                    figure.missing());
        }
    }

    static EvaluationView of(Evaluated evaluated) {
        var found = evaluated.found();
        var indicator = evaluated.indicator();
        return new EvaluationView(
                evaluated.plan().problemPlan(),
                evaluated.plan().version(),
                indicator == null ? null : indicator.id(),
                indicator == null ? null : indicator.version(),
                found.finding().token(),
                InterventionSentence.of(indicator, found, evaluated.geography()),
                found.figures().isEmpty()
                        ? null
                        : found.figures().stream().allMatch(figure -> figure.missing() == null),
                found.effect() == null ? null : EffectView.of(found.effect()),
                found.figures().stream().map(FigureView::of).toList());
    }
}
