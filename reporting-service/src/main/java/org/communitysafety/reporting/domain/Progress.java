package org.communitysafety.reporting.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;

/**
 * How far a running period has come, and what is left of its goal.
 *
 * @param soFar the sum of the months known
 * @param monthsLeft that are not known yet
 * @param neededPerMonth null without a goal or without a month left; never below zero
 */
record Progress(BigDecimal soFar, int monthsKnown, int monthsLeft, BigDecimal neededPerMonth, Goal goal) {
    static Progress of(RunningQuestion question, YearMonth through) {
        YearMonth start = question.period().start();
        BigDecimal soFar = question.series().sum(start, through).orElseThrow();
        int months = question.period().months().size();
        int known = (int) question.period().months().stream()
                .filter(month -> !month.isAfter(through))
                .count();
        int left = months - known;
        Goal goal = question.goal();
        BigDecimal needed = goal == null || left == 0
                ? null
                : Figures.ratio(goal.value().subtract(soFar).max(BigDecimal.ZERO), BigDecimal.valueOf(left));
        return new Progress(soFar, known, left, needed, goal);
    }

    /** The end of a sentence; empty without a goal. */
    String needed() {
        if (goal == null) {
            return "";
        }
        if (neededPerMonth == null) {
            return "; the goal is %s %s".formatted(goal.sense().words(), Words.number(goal.value()));
        }
        boolean passed = goal.value().compareTo(soFar) <= 0;
        if (passed) {
            return goal.sense().isUpperBound()
                    ? "; the goal of %s %s is passed already"
                            .formatted(goal.sense().words(), Words.number(goal.value()))
                    : "; the goal of %s %s is reached already"
                            .formatted(goal.sense().words(), Words.number(goal.value()));
        }
        return "; to meet the goal of %s %s it needs %s %s a month for the rest of the period"
                .formatted(
                        goal.sense().words(),
                        Words.number(goal.value()),
                        goal.sense().words(),
                        perMonth());
    }

    /** Rounded to the side on which the goal is still met. */
    private String perMonth() {
        RoundingMode safe = goal.sense().isUpperBound() ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return Words.number(neededPerMonth.setScale(1, safe));
    }
}
