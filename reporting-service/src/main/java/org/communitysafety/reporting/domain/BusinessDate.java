package org.communitysafety.reporting.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.communitysafety.vocabulary.Period;

/** The date a plan is seen from when a reader names none. */
public final class BusinessDate {
    private BusinessDate() {}

    /**
     * The last day of the newest judging period, ended by {@code today}, for which a measure of the plan has a complete
     * value, or people have reported of a deliverable. It never moves back.
     *
     * @param held the date of before; null when there was none
     * @return null while no measure has a complete value
     */
    public static LocalDate newestComplete(
            Collection<Plan> versions, KnownValues values, LocalDate held, LocalDate today) {
        Optional<LocalDate> newest = versions.stream()
                .flatMap(plan -> plan.measures().stream().flatMap(measure -> known(measure, plan, values)))
                .map(Period::lastDay)
                .filter(lastDay -> !lastDay.isAfter(today))
                .max(Comparator.naturalOrder());
        return newest.filter(date -> held == null || date.isAfter(held)).orElse(held);
    }

    private static Stream<Period> known(Measure measure, Plan plan, KnownValues values) {
        Terms.Deliverable work = measure.terms().deliverable();
        return work != null
                ? work.reports().stream().map(Terms.Report::period)
                : values.judging(measure, plan.area())
                        .filter(IndicatorValue::isComplete)
                        .map(value -> value.key().period());
    }

    /** Where to look from while nothing is known: the end of the earliest baseline, before any judgement. */
    public static LocalDate beforeAnyValue(Plan plan) {
        return plan.measures().stream()
                .filter(measure -> measure.baseline() != null)
                .map(measure -> measure.baseline().period())
                .map(Period::lastDay)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> plan.from().minusDays(1));
    }
}
