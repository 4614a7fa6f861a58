package org.communitysafety.target.rest;

import java.util.List;
import org.communitysafety.target.domain.ClockCount;
import org.communitysafety.target.domain.CohortOutcome;
import org.communitysafety.target.domain.CohortStanding;
import org.communitysafety.target.domain.Indicator;
import org.communitysafety.target.domain.IndicatorDefinition;
import org.communitysafety.target.domain.MeetingCount;
import org.communitysafety.target.domain.ReviewThreshold;
import org.communitysafety.target.domain.StepCount;
import org.communitysafety.vocabulary.FeedContent;

/**
 * The definition of an indicator as it holds now.
 *
 * @param id the same as {@code indicator}
 * @param counted false for one that is only reported
 * @param categories whose feeds its completeness rests on
 * @param pathways whose feeds of steps it rests on
 * @param panels whose feeds of meetings it rests on
 * @param countsBy which date of an incident decides its month; null where none is counted
 */
public record IndicatorView(
        String id,
        String indicator,
        int version,
        String from,
        String title,
        String unit,
        String polarity,
        String kind,
        boolean counted,
        List<String> categories,
        List<String> pathways,
        List<String> panels,
        String countsBy,
        List<IndicatorDefinition.Selection> selections,
        String by,
        IndicatorDefinition.Proportion proportion,
        IndicatorDefinition.Quotient quotient,
        IndicatorDefinition.Rate rate,
        Integer windowMonths,
        String repeatOf,
        String weights,
        String numerator,
        String denominator,
        String source,
        String owner,
        String note,
        StepCount steps,
        MeetingCount meetings,
        CohortOutcome outcome,
        CohortStanding standing,
        ReviewThreshold threshold,
        ClockCount clocks) {

    static IndicatorView of(Indicator indicator) {
        IndicatorDefinition written = indicator.definition();
        return new IndicatorView(
                written.indicator(),
                written.indicator(),
                written.version(),
                written.from(),
                written.title(),
                written.unit(),
                written.polarity(),
                written.kind(),
                indicator.isCounted(),
                indicator.contents(FeedContent.Kind.CATEGORY),
                indicator.contents(FeedContent.Kind.PATHWAY),
                indicator.contents(FeedContent.Kind.PANEL),
                countsBy(indicator),
                written.selections(),
                written.by(),
                written.proportion(),
                written.quotient(),
                written.rate(),
                written.windowMonths(),
                written.repeatOf(),
                written.weights(),
                written.numerator(),
                written.denominator(),
                written.source(),
                written.owner(),
                written.note(),
                written.steps(),
                written.meetings(),
                written.outcome(),
                written.standing(),
                written.threshold(),
                written.clocks());
    }

    private static String countsBy(Indicator indicator) {
        if (!indicator.isCounted()) {
            return null;
        }
        return indicator.isByRecorded() ? IndicatorDefinition.RECORDED : IndicatorDefinition.OCCURRED;
    }
}
