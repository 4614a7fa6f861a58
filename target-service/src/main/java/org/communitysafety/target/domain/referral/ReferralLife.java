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
 * @param openedOn when it was first made; null when nobody made it
 * @param endedOn when it was closed or refused; null while it is not
 * @param referrer who made it; null when nobody did
 * @param receiver to whom; null when nobody said
 * @param reason why it ended, or null
 * @param onwardTo to whom it was passed on at the end, or null
 * @param score the latest, or null
 */
public record ReferralLife(
        ReferralKey key,
        String pathway,
        ReferralState state,
        List<StepVersion> steps,
        LocalDate openedOn,
        LocalDate endedOn,
        String referrer,
        String receiver,
        String theme,
        AreaCode area,
        String reason,
        ReasonKind reasonKind,
        String onwardTo,
        BigDecimal score,
        List<ClockRun> clocks,
        List<Finding> findings) {

    /** The day on which the next of its running clocks is due. */
    public Optional<LocalDate> nextDue() {
        return clocks.stream().filter(ClockRun::isRunning).map(ClockRun::dueOn).min(LocalDate::compareTo);
    }

    public LocalDate lastOn() {
        return steps.get(steps.size() - 1).details().at().day();
    }
}
