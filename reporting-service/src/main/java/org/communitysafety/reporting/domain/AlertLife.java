package org.communitysafety.reporting.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.communitysafety.reporting.domain.Alert.Watch;
import org.communitysafety.reporting.domain.AlertDecision.Outcome;
import org.communitysafety.vocabulary.Period;

/**
 * Moves alerts to where the facts say they stand. New periods end an alert at once, for the observations they bring are
 * its hysteresis; a correction ends it when it has stood for a while, so that figures that go to and fro do not raise
 * and end alerts as fast as they come.
 */
public final class AlertLife {
    private final Hysteresis hysteresis;
    private final Supplier<UUID> identifiers;

    /** @param identifiers gives each new alert its own */
    public AlertLife(Hysteresis hysteresis, Supplier<UUID> identifiers) {
        this.hysteresis = hysteresis;
        this.identifiers = identifiers;
    }

    /**
     * @param open the open alert of the same key
     * @param ended the one of the same key that ended last
     */
    public AlertDecision decide(Optional<Alert> open, Supplier<Optional<Alert>> ended, Finding finding, Instant at) {
        if (open.isPresent()) {
            return finding.standing().isClear() ? clear(open.get(), finding, at) : stand(open.get(), finding, at);
        }
        return finding.standing().isClear()
                ? AlertDecision.unchanged(null, finding.standing().reason())
                : begin(
                        finding,
                        ended.get().map(last -> last.watch().observed()).orElse(null),
                        at);
    }

    /** What time alone does: ends what was corrected away and stayed away, and confirms what has stood for long enough. */
    public AlertDecision settle(Alert alert, Instant at) {
        if (!alert.watch().isDue(at)) {
            return AlertDecision.unchanged(alert, AlertReason.NOTHING_NEW);
        }
        AlertState to = alert.watch().movesTo();
        AlertReason why = to == AlertState.FIRING ? AlertReason.CONFIRMED : AlertReason.CORRECTED;
        Alert moved = alert.watched(alert.watch().staying()).moved(to, at, why);
        return new AlertDecision(to.isOpen() ? Outcome.CHANGED : Outcome.RESOLVED, moved, why);
    }

    private AlertDecision begin(Finding finding, Period observedBefore, Instant at) {
        Standing standing = finding.standing();
        Watch watch = new Watch(later(standing.newest(), observedBefore), standing.began(), null, null);
        Alert raised = Alert.raised(identifiers.get(), finding, at).watched(watch);
        return new AlertDecision(
                Outcome.RAISED,
                finding.stopped()
                        ? raised.moved(AlertState.STALE, at, AlertReason.DATA_STOPPED)
                        : confirmedLater(raised, finding, at),
                standing.reason());
    }

    private static Alert confirmedLater(Alert alert, Finding finding, Instant at) {
        boolean waits = finding.standing().state() == Standing.State.FIRING && alert.state() == AlertState.PENDING;
        return waits ? alert.watched(alert.watch().towards(AlertState.FIRING, at.plus(finding.confirmAfter()))) : alert;
    }

    private AlertDecision clear(Alert alert, Finding finding, Instant at) {
        if (finding.stopped()) {
            return stale(alert, at);
        }
        Standing standing = finding.standing();
        if (isOutlived(alert, standing)) {
            return new AlertDecision(Outcome.RESOLVED, alert.resolved(at, standing.reason()), standing.reason());
        }
        return heading(alert, AlertState.RESOLVED, at);
    }

    /** Goes there once it has been on the way for long enough. */
    private AlertDecision heading(Alert alert, AlertState to, Instant at) {
        Alert going = alert.watched(alert.watch().towards(to, at.plus(hysteresis.settle())));
        if (going.watch().isDue(at)) {
            return settle(going, at);
        }
        return going.equals(alert)
                ? AlertDecision.unchanged(alert, AlertReason.NOTHING_NEW)
                : new AlertDecision(Outcome.WATCHED, going, AlertReason.CORRECTED);
    }

    private AlertDecision stand(Alert alert, Finding finding, Instant at) {
        Standing standing = finding.standing();
        Watch watch = alert.watch();
        boolean anew = isAfter(standing.began(), watch.began());
        Watch moved = watch.seen(later(standing.newest(), watch.observed()), later(standing.began(), watch.began()));
        if (finding.stopped()) {
            return stale(alert.watched(moved), at);
        }
        Alert known = alert.with(finding).watched(moved);
        AlertState held = alert.state() == AlertState.STALE ? alert.beforeStale() : alert.state();
        if (held == AlertState.PENDING) {
            return standPending(alert, known, finding, at);
        }
        Alert staying = known.watched(moved.staying());
        if (standing.state() == Standing.State.PENDING) {
            boolean returned = alert.state() == AlertState.STALE;
            return returned || standing.reason() == AlertReason.DUE_SOON
                    ? changed(
                            staying,
                            AlertState.PENDING,
                            returned ? AlertReason.DATA_RETURNED : AlertReason.DUE_SOON,
                            at)
                    : heading(known, AlertState.PENDING, at);
        }
        if (anew) {
            return changed(staying, AlertState.FIRING, standing.reason(), at);
        }
        return alert.state() == AlertState.STALE
                ? changed(staying, held, AlertReason.DATA_RETURNED, at)
                : followed(alert, staying);
    }

    private AlertDecision standPending(Alert alert, Alert known, Finding finding, Instant at) {
        if (finding.firesAtOnce()) {
            return changed(known.watched(known.watch().staying()), AlertState.FIRING, confirmed(finding), at);
        }
        if (alert.state() == AlertState.STALE) {
            Alert back = known.moved(AlertState.PENDING, at, AlertReason.DATA_RETURNED);
            return AlertDecision.changed(confirmedLater(back, finding, at), AlertReason.DATA_RETURNED);
        }
        Alert waiting = finding.standing().state() == Standing.State.FIRING
                ? confirmedLater(known, finding, at)
                : known.watched(known.watch().staying());
        return waiting.watch().isDue(at) ? settle(waiting, at) : followed(alert, waiting);
    }

    private static AlertDecision changed(Alert alert, AlertState to, AlertReason why, Instant at) {
        return AlertDecision.changed(alert.moved(to, at, why), why);
    }

    private static AlertReason confirmed(Finding finding) {
        return finding.standing().reason() == AlertReason.DATE_PASSED ? AlertReason.DATE_PASSED : AlertReason.CONFIRMED;
    }

    private static AlertDecision followed(Alert alert, Alert known) {
        if (!known.tellsTheSameAs(alert)) {
            return AlertDecision.changed(known, AlertReason.FIGURES_CHANGED);
        }
        return known.equals(alert)
                ? AlertDecision.unchanged(alert, AlertReason.NOTHING_NEW)
                : new AlertDecision(Outcome.WATCHED, known, AlertReason.NOTHING_NEW);
    }

    private static AlertDecision stale(Alert alert, Instant at) {
        return alert.state() == AlertState.STALE
                ? AlertDecision.unchanged(alert, AlertReason.NOTHING_NEW)
                : changed(alert.watched(alert.watch().staying()), AlertState.STALE, AlertReason.DATA_STOPPED, at);
    }

    /** By periods that came after those in which it stood, or because what was due is done. */
    private static boolean isOutlived(Alert alert, Standing standing) {
        Period observed = alert.watch().observed();
        return switch (standing.reason()) {
            case CLEAN_OBSERVATIONS, NEW_LEVEL, ASSURED, DID_NOT_LAST ->
                observed == null || isAfter(standing.newest(), observed);
            case ACHIEVED, NOTHING_OVERDUE, RULE_CHANGED, NO_LONGER_JUDGED -> true;
            default -> false;
        };
    }

    /** A figure that went and came back is no new period. */
    private static Period later(Period one, Period other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return isAfter(other, one) ? other : one;
    }

    private static boolean isAfter(Period one, Period other) {
        return one != null && other != null && one.lastDay().isAfter(other.lastDay());
    }
}
