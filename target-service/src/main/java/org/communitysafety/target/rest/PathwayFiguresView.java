package org.communitysafety.target.rest;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.communitysafety.target.application.SummariseReferrals.Summary;
import org.communitysafety.target.domain.IndicatorValue;
import org.communitysafety.target.domain.Judgement;

/**
 * The referrals of an area in a period, pathway by pathway.
 *
 * @param asOf the day on which {@code standing} was counted
 */
public record PathwayFiguresView(String area, String period, String asOf, List<PathwayView> items, String next) {

    /**
     * One pathway.
     *
     * @param opened null where none was made in the period
     * @param closed null where none was closed
     * @param standing made by now, and neither refused, closed nor out of their cohort
     * @param complete whether these are all there were; null where nobody knows
     */
    public record PathwayView(
            String pathway,
            String title,
            Long opened,
            Long closed,
            long standing,
            Boolean complete,
            List<RatioView> ratios) {
        static PathwayView of(Summary summary) {
            return new PathwayView(
                    summary.pathway().pathway(),
                    summary.pathway().title(),
                    count(summary.opened()),
                    count(summary.closed()),
                    summary.standing(),
                    Stream.of(summary.opened(), summary.closed())
                            .filter(Objects::nonNull)
                            .map(IndicatorValue::judgement)
                            .reduce(Judgement::and)
                            .orElse(Judgement.UNKNOWN)
                            .complete(),
                    summary.ratios().stream().map(RatioView::of).toList());
        }

        private static Long count(IndicatorValue value) {
            return value == null || value.value() == null ? null : value.value().longValue();
        }
    }

    /** A proportion of a pathway's steps. */
    public record RatioView(String title, ValueView value) {
        static RatioView of(IndicatorValue value) {
            return new RatioView(value.indicator().title(), ValueView.named(value));
        }
    }
}
