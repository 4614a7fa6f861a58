package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.communitysafety.statistics.BeforeAfter;
import org.communitysafety.statistics.Interval;
import org.communitysafety.target.domain.ProblemPlan.Group;

/**
 * What can be said of a response by the figures as they stand. Nothing is decided by figures that are missing or not known
 * to be whole, and missing is not zero.
 *
 * @param effect null unless every figure is there and whole
 * @param figures every figure that it rests on, by group, area and period
 */
public record Intervention(Finding finding, InterventionEffect effect, List<InterventionFigure> figures) {

    /** What is found. */
    public enum Finding {
        /** The plan does not say yet what is to be compared. */
        NOT_DESIGNED,
        /** The periods after have not ended. */
        NOT_DUE,
        /** A figure is missing, or not known to be whole. */
        INCOMPLETE,
        /** Better than the controls by more than chance. */
        IMPROVED,
        /** Worse than the controls by more than chance. */
        WORSENED,
        /** Chance alone may have made the difference: that is no proof that nothing worked. */
        NO_DIFFERENCE_SHOWN;

        public String token() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Intervention {
        figures = List.copyOf(figures);
    }

    public static Intervention notDesigned() {
        return new Intervention(Finding.NOT_DESIGNED, null, List.of());
    }

    /**
     * Judges by figures that were read.
     *
     * @param ends the last day of the periods after
     * @param figures one for each area and period of the design
     */
    public static Intervention judge(
            Indicator indicator, LocalDate ends, LocalDate today, List<InterventionFigure> figures) {
        if (!ends.isBefore(today)) {
            return new Intervention(Finding.NOT_DUE, null, figures);
        }
        if (figures.stream().anyMatch(figure -> figure.missing() != null)) {
            return new Intervention(Finding.INCOMPLETE, null, figures);
        }
        InterventionEffect effect = InterventionEffect.of(counts(figures));
        return new Intervention(finding(indicator, effect), effect, figures);
    }

    private static Map<Group, BeforeAfter> counts(List<InterventionFigure> figures) {
        Map<Group, BeforeAfter> counts = new EnumMap<>(Group.class);
        for (InterventionFigure figure : figures) {
            long count = figure.count().getAsLong();
            counts.merge(
                    figure.group(),
                    figure.after() ? new BeforeAfter(0, count) : new BeforeAfter(count, 0),
                    (one, other) -> new BeforeAfter(one.before() + other.before(), one.after() + other.after()));
        }
        return counts;
    }

    private static Finding finding(Indicator indicator, InterventionEffect effect) {
        Interval interval = effect.difference().interval();
        if (interval.holds(0)) {
            return Finding.NO_DIFFERENCE_SHOWN;
        }
        return indicator.polarity().isAdverse(interval.low()) ? Finding.WORSENED : Finding.IMPROVED;
    }
}
