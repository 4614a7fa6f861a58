package org.communitysafety.target.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.communitysafety.target.domain.referral.ClockRun;
import org.communitysafety.target.domain.referral.Pathway;
import org.communitysafety.target.domain.referral.ReferralLife;
import org.communitysafety.vocabulary.AreaCode;
import org.communitysafety.vocabulary.RegisterId;

/**
 * What became of a referral, without the person it is about.
 *
 * @param id in the register
 * @param steps how many steps stand
 * @param reasonKind what the reason says on every pathway; null where there is none
 */
public record ReferralView(
        String id,
        String agency,
        String reference,
        String pathway,
        String state,
        LocalDate openedOn,
        LocalDate endedOn,
        LocalDate lastOn,
        String referrer,
        String receiver,
        String theme,
        String area,
        String reason,
        String reasonKind,
        String onwardTo,
        BigDecimal score,
        int steps,
        List<ClockView> clocks,
        List<FindingView> findings) {

    /**
     * @param dueOn the last day in time
     * @param state {@code due}, {@code warning}, {@code overdue}, {@code met}, {@code met-late} or {@code stopped}
     * @param answerable who has to take the step that is waited for, an agency or a service token
     */
    public record ClockView(
            String clock,
            String title,
            LocalDate startedOn,
            LocalDate dueOn,
            LocalDate metOn,
            LocalDate stoppedOn,
            String state,
            String answerable) {
        private static ClockView of(ClockRun run, Pathway pathway, LocalDate asOf) {
            String state = run.stateOn(asOf).name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new ClockView(
                    run.clock(),
                    pathway.titleOf(run.clock()),
                    run.startedOn(),
                    run.dueOn(),
                    run.metOn(),
                    run.stoppedOn(),
                    state,
                    run.answerable());
        }
    }

    static ReferralView of(ReferralLife life, Pathway pathway, LocalDate asOf) {
        String agency = life.key().agency().value();
        AreaCode area = life.area();
        return new ReferralView(
                RegisterId.of(agency, life.key().reference()).value(),
                agency,
                life.key().reference(),
                life.pathway(),
                life.state().token(),
                life.openedOn(),
                life.endedOn(),
                life.lastOn(),
                life.referrer(),
                life.receiver(),
                life.theme(),
                area == null ? null : area.value(),
                life.reason(),
                life.reasonKind() == null ? null : life.reasonKind().token(),
                life.onwardTo(),
                life.score(),
                life.steps().size(),
                life.clocks().stream()
                        .map(run -> ClockView.of(run, pathway, asOf))
                        .toList(),
                life.findings().stream().map(FindingView::of).toList());
    }
}
