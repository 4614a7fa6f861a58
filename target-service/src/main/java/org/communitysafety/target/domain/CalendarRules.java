package org.communitysafety.target.domain;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.communitysafety.vocabulary.Period;

/** Which periods can be held against each other: as long ones, and, for a trend, ones without a season between them. */
final class CalendarRules {
    private static final String SEASONAL = "seasonal";
    private static final Set<Period.Kind> WITH_SEASONS =
            EnumSet.of(Period.Kind.MONTH, Period.Kind.QUARTER, Period.Kind.INFORMATION_PERIOD);

    private final Faults faults;

    CalendarRules(Faults faults) {
        this.faults = faults;
    }

    void check(String at, Measure measure, MeasureKind kind) {
        Optional<Period.Kind> judgedBy =
                measure.judgingPeriod() == null ? Optional.empty() : Period.Kind.of(measure.judgingPeriod());
        if (kind.isTrend() && judgedBy.filter(WITH_SEASONS::contains).isPresent()) {
            faults.refuse(
                    at + "/judgingPeriod",
                    "season-in-trend",
                    "financial-year, calendar-year, assessment-year or survey-round: a " + measure.judgingPeriod()
                            + " differs from the one before it by its season, which is no trend");
        }
        Measure.Baseline baseline = measure.baseline();
        if (baseline != null) {
            faults.period(at + "/baseline/period", baseline.period());
            Period.tryParse(baseline.period())
                    .ifPresent(period -> judgedBy.ifPresent(calendar -> checkLength(at, measure, period, calendar)));
        }
    }

    /** Without a figure of its own, a longer baseline stands for the same months or quarter of its year. */
    private void checkLength(String at, Measure measure, Period baseline, Period.Kind judgedBy) {
        String where = at + "/baseline/period";
        if (baseline.kind().months() < judgedBy.months()) {
            faults.refuse(
                    where,
                    "shorter-than-judged",
                    "a baseline as long as what is judged, a %s; or judge by %s"
                            .formatted(judgedBy.token(), baseline.kind().token()));
        }
        boolean divided =
                SEASONAL.equals(measure.trajectory()) || measure.baseline().value() == null;
        if (baseline.kind().months() > judgedBy.months() && !divided) {
            faults.refuse(
                    where,
                    "longer-than-judged",
                    "the figure of a %s; or judge by %s; or let the trajectory be seasonal, which divides a year's figure"
                                    .formatted(judgedBy.token(), baseline.kind().token())
                            + " over its months; or leave the value out, and each period is held against the same one of"
                            + " the baseline's year");
        }
    }
}
