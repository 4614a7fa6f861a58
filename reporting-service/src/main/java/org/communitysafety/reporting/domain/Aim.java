package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.communitysafety.reporting.domain.SignalTest.Figure;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.WhiteReason;

/** What one kind of target asks of a period, and what it makes of the figure. */
interface Aim {
    /** @param now the complete figure of {@code period}; null where there is none */
    Reading read(Period period, Figure now);

    /** The period whose figure decides the colour of {@code period}. */
    default Period decidedBy(Period period) {
        return period;
    }

    /** Why nothing can be said of a period before it has ended; null where the figure asked for says it. */
    default String waitsForTheEnd() {
        return null;
    }

    static Aim of(Measure measure, MeasureFigures figures, LocalDate asOf) {
        return switch (measure.kind()) {
            case REDUCE_ANY, REDUCE_BY_PERCENT, INCREASE_ANY, INCREASE_BY_PERCENT, MAINTAIN ->
                new BaselineAim(measure, figures);
            case AT_LEAST, AT_MOST -> new FixedAim(measure, figures);
            case BELOW_BENCHMARK, ABOVE_BENCHMARK -> new BenchmarkAim(measure, figures);
            case TOP_QUARTILE -> new QuartileAim(measure, figures);
            case DOWNWARD_TREND, UPWARD_TREND -> new TrendAim(measure, figures);
            case MILESTONES -> new MilestonesAim(measure, figures, asOf);
            case DELIVERABLE -> throw new IllegalArgumentException("a deliverable has no figure: " + measure.id());
        };
    }

    /**
     * What came of it.
     *
     * @param reference what the figure is compared with
     * @param tested what the signal test compares it with; null: nothing
     * @param goal the figure that decides, and its side; null where no figure does
     * @param finalTarget where the target ends; null where it has no end
     * @param met null where it cannot be said
     * @param missing why it cannot be said, apart from the figure itself; null where nothing is missing
     * @param remark what the figures do not say; null where there is nothing to add
     */
    record Reading(
            Reference reference,
            Figure tested,
            Goal goal,
            BigDecimal finalTarget,
            Boolean met,
            Missing missing,
            Against against,
            String remark) {
        /** A goal that a figure reaches or does not. */
        static Reading of(Reference reference, Goal goal, BigDecimal finalTarget, Figure now) {
            Boolean met = now == null ? null : goal.isMetBy(now.value());
            return new Reading(reference, reference.figure(), goal, finalTarget, met, null, null, null);
        }

        static Reading missing(Reference reference, WhiteReason reason, String what) {
            return new Reading(reference, reference.figure(), null, null, null, new Missing(reason, what), null, null);
        }

        /** No baseline, or one that was counted another way than the period. */
        static Reading withoutBaseline(Reference reference) {
            String what = reference.crossed() == null
                    ? null
                    : "%s, and the baseline of %s was counted the old way"
                            .formatted(
                                    reference.crossed().words(),
                                    reference.period().inWords());
            return missing(reference, WhiteReason.BASELINE_PENDING, what);
        }

        Reading with(Against further) {
            return new Reading(reference, tested, goal, finalTarget, met, missing, further, remark);
        }

        Reading with(String remarked) {
            return new Reading(reference, tested, goal, finalTarget, met, missing, against, remarked);
        }

        Reading testedAgainst(Figure other) {
            return new Reading(reference, other, goal, finalTarget, met, missing, against, remark);
        }
    }

    /** @param what is missing, as a clause; null where the reason says all */
    record Missing(WhiteReason reason, String what) {}
}
