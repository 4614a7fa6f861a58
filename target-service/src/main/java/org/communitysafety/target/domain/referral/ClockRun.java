package org.communitysafety.target.domain.referral;

import java.time.LocalDate;

/**
 * One run of a pathway's clock for one referral.
 *
 * @param dueOn the last day on which the step is in time
 * @param metOn null while the step has not been taken
 * @param stoppedOn when the referral ended without it; null when it did not
 * @param answerable who has to take the step, an agency or a service token; see {@link Answerable}
 */
public record ClockRun(
        String clock,
        LocalDate startedOn,
        LocalDate dueOn,
        int warnDays,
        LocalDate metOn,
        LocalDate stoppedOn,
        String answerable) {

    /** How a clock stands on a day. */
    public enum State {
        DUE,
        /** Due within the days of its warning. */
        WARNING,
        OVERDUE,
        MET,
        MET_LATE,
        /** The referral ended before the step was taken. */
        STOPPED
    }

    public State stateOn(LocalDate day) {
        if (metOn != null) {
            return metOn.isAfter(dueOn) ? State.MET_LATE : State.MET;
        }
        if (stoppedOn != null) {
            return State.STOPPED;
        }
        if (day.isAfter(dueOn)) {
            return State.OVERDUE;
        }
        return warnDays > 0 && !day.isBefore(dueOn.minusDays(warnDays)) ? State.WARNING : State.DUE;
    }

    /**
     * True where by all that is known its last day ends, or has ended, before the step is taken and while the referral
     * goes on. One that was met late, or stopped later, stays missed.
     */
    boolean isMissed() {
        return (metOn == null || metOn.isAfter(dueOn)) && (stoppedOn == null || stoppedOn.isAfter(dueOn));
    }

    /** True where it became overdue before the day: its last day was an earlier one. */
    public boolean wasMissedBefore(LocalDate day) {
        return isMissed() && dueOn.isBefore(day);
    }

    public boolean isRunning() {
        return metOn == null && stoppedOn == null;
    }
}
