package org.communitysafety.reporting.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.communitysafety.reporting.domain.Annotation;
import org.communitysafety.reporting.domain.IndicatorValue;
import org.communitysafety.reporting.domain.SeriesBreaks;
import org.communitysafety.reporting.domain.ValueKey.Cell;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.Level;
import org.communitysafety.vocabulary.Period;

/** Answers what is known of an indicator in an area, whether or not a plan asks for it. */
@ApplicationScoped
public class ReadSeries {
    private final IndicatorValues values;
    private final Plans plans;
    private final Annotations annotations;
    private final AlertReference places;

    ReadSeries(IndicatorValues values, Plans plans, Annotations annotations, AlertReference places) {
        this.values = values;
        this.plans = plans;
        this.annotations = annotations;
        this.places = places;
    }

    /**
     * What is known.
     *
     * @param values of every period, source and agency
     * @param annotations of this area or of every area, by date; the recording breaks of what it is made of among them
     */
    public record Known(List<IndicatorValue> values, List<Annotation> annotations) {
        /** Where the series starts anew. */
        public SeriesBreaks breaks() {
            return SeriesBreaks.of(annotations);
        }
    }

    /** True for an indicator that a plan names or that has a figure. */
    public boolean knows(String indicator) {
        return values.hasIndicator(indicator)
                || plans.all().stream()
                        .flatMap(plan -> plan.measures().stream())
                        .anyMatch(measure -> indicator.equals(measure.indicator()));
    }

    /** True for an area that a plan is for or that has a figure. */
    public boolean knows(AreaCode area) {
        return values.hasArea(area)
                || plans.all().stream().anyMatch(plan -> plan.area().equals(area));
    }

    public Known read(String indicator, AreaCode area) {
        return new Known(values.in(new Cell(indicator, area)), annotations.reaching(indicator, area));
    }

    /**
     * The values of a period in the areas of a level.
     *
     * @param within only areas that lie there; null for all
     */
    public List<IndicatorValue> across(String indicator, Period period, Level level, AreaCode within) {
        Set<AreaCode> inside = within == null ? null : places.areasOf(level, within);
        return values.across(indicator, period).stream()
                .filter(value -> Level.of(value.area()).contains(level))
                .filter(value -> inside == null || inside.contains(value.area()))
                .toList();
    }
}
