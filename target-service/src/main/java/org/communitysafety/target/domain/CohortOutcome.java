package org.communitysafety.target.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.communitysafety.target.domain.StepCount.Selection;

/**
 * What happened to referrals within so many months of a start, told when the window is over and not before: both those
 * that it happened to and all that started count in the month in which the window ends.
 *
 * @param start the first step of a referral that meets any of these starts its one window
 * @param happening a step that meets any of these after the day of the start and on the window's last day at the latest is
 *     what is looked for; what happened on the day of the start may be what led to it
 * @param months calendar months from the day of the start; the same day of the last month is still inside, or that month's
 *     last day where it has no such day
 * @param counts {@code with}: those that it happened to stand above; {@code without}: those that it did not happen to
 * @param agency whose figure it is, of the start, as in {@link StepCount}
 */
public record CohortOutcome(
        List<Selection> start, List<Selection> happening, Integer months, String counts, String agency) {
    static final String WITH = "with";
    static final String WITHOUT = "without";
    static final Set<String> COUNTS = Set.of(WITH, WITHOUT);
    static final int LONGEST_MONTHS = 120;

    public CohortOutcome {
        start = StepCount.listed(start);
        happening = StepCount.listed(happening);
    }

    boolean isStartedBy(PlacedStep step) {
        return start.stream().anyMatch(selection -> selection.isMetBy(step));
    }

    boolean isHappening(PlacedStep step) {
        return happening.stream().anyMatch(selection -> selection.isMetBy(step));
    }

    boolean happensWithin(PlacedStep begin, PlacedStep step) {
        LocalDate day = step.details().at().day();
        return day.isAfter(begin.details().at().day()) && !day.isAfter(lastDay(begin)) && isHappening(step);
    }

    LocalDate lastDay(PlacedStep begin) {
        return begin.details().at().day().plusMonths(months);
    }
}
