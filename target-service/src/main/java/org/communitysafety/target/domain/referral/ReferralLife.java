package org.communitysafety.target.domain.referral;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.communitysafety.vocabulary.AreaCode;

/**
 * What became of a referral on one pathway, as of a day.
 *
 * @param steps those that stand, in the order in which they were taken
 * @param moments the referral after each of its steps
 * @param opening the step that made it; null when nobody did
 * @param ending the step by which it was closed or refused; null while it is not
 * @param referrer who made it; null when nobody did
 * @param receiver to whom; null when nobody said
 * @param reasonKind why it ended, or null
 * @param score the latest, or null
 */
public record ReferralLife(
        ReferralKey key,
        String pathway,
        ReferralState state,
        List<StepVersion> steps,
        List<Moment> moments,
        StepVersion opening,
        StepVersion ending,
        String referrer,
        String receiver,
        String theme,
        AreaCode area,
        ReasonKind reasonKind,
        BigDecimal score,
        List<ClockRun> clocks,
        List<Finding> findings) {

    /**
     * After a step.
     *
     * @param score the latest by then, or null
     */
    public record Moment(ReferralState state, BigDecimal score) {}

    /** The day on which the next of its running clocks is due. */
    public Optional<LocalDate> nextDue() {
        return clocks.stream().filter(ClockRun::isRunning).map(ClockRun::dueOn).min(LocalDate::compareTo);
    }

    /** The last day of the next clock, from a day on, that by all that is known is not met in time. */
    public Optional<LocalDate> nextMiss(LocalDate from) {
        return clocks.stream()
                .filter(ClockRun::isMissed)
                .map(ClockRun::dueOn)
                .filter(due -> !due.isBefore(from))
                .min(LocalDate::compareTo);
    }

    /** Null when nobody made it. */
    public LocalDate openedOn() {
        return opening == null ? null : opening.details().at().day();
    }

    /** Null while it is not over. */
    public LocalDate endedOn() {
        return ending == null ? null : ending.details().at().day();
    }

    /** Why it ended, or null. */
    public String reason() {
        return ending == null ? null : ending.details().reason();
    }

    /** To whom it was passed on at the end, or null. */
    public String onwardTo() {
        return ending == null ? null : ending.details().to();
    }

    public LocalDate lastOn() {
        return steps.get(steps.size() - 1).details().at().day();
    }
}
