package org.communitysafety.reporting.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.communitysafety.reporting.application.BoardReports.Frozen;
import org.communitysafety.reporting.domain.board.FrozenMeasure;
import org.communitysafety.reporting.domain.board.MeasureDifference;
import org.communitysafety.vocabulary.Rag;
import org.communitysafety.vocabulary.WhiteReason;

/**
 * What differs between two frozen reports.
 *
 * @param from the earlier one
 * @param unchanged whether nothing does
 * @param items every measure of either
 */
public record DifferencesView(UUID report, UUID from, boolean unchanged, List<MeasureView> items) {
    /**
     * A measure in both.
     *
     * @param kind {@code new}, {@code gone}, {@code changed} or {@code unchanged}
     * @param differs of one that is changed: {@code period}, {@code figure}, {@code completeness}, {@code status},
     *     {@code baseline}, {@code target} and {@code definition}
     * @param before null for one that is new
     * @param now null for one that is gone
     */
    public record MeasureView(
            String measure,
            String title,
            String unit,
            String kind,
            List<String> differs,
            FiguresView before,
            FiguresView now) {
        static MeasureView of(MeasureDifference difference) {
            FrozenMeasure measure = difference.now() == null ? difference.before() : difference.now();
            return new MeasureView(
                    measure.key(),
                    measure.title(),
                    measure.unit(),
                    token(difference.kind()),
                    difference.differing().stream().map(DifferencesView::token).toList(),
                    FiguresView.of(difference.before()),
                    FiguresView.of(difference.now()));
        }
    }

    /** What is compared of a measure. */
    public record FiguresView(
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
        static FiguresView of(FrozenMeasure measure) {
            return measure == null
                    ? null
                    : new FiguresView(
                            measure.period(),
                            measure.actual(),
                            measure.complete(),
                            measure.rag(),
                            measure.whiteReason(),
                            measure.baseline(),
                            measure.trajectory(),
                            measure.finalTarget(),
                            measure.targetVersion(),
                            measure.indicatorVersion());
        }
    }

    static DifferencesView of(Frozen now, Frozen before) {
        List<MeasureView> items = MeasureDifference.between(before.measures(), now.measures()).stream()
                .map(MeasureView::of)
                .toList();
        boolean unchanged = items.stream().allMatch(item -> item.kind().equals("unchanged"));
        return new DifferencesView(now.report().id(), before.report().id(), unchanged, items);
    }

    private static String token(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
