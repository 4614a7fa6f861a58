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

    /** What time alone ends: an alert whose ground has been gone for long enough. */
    public AlertDecision settle(Alert alert, Instant at) {
        return isSettled(alert.watch(), at)
                ? new AlertDecision(Outcome.RESOLVED, alert.resolved(at, AlertReason.CORRECTED), AlertReason.CORRECTED)
                : AlertDecision.unchanged(alert, AlertReason.NOTHING_NEW);
    }

    private AlertDecision begin(Finding finding, Period observedBefore, Instant at) {
        Period observed = later(finding.standing().newest(), observedBefore);
        Alert raised = Alert.raised(identifiers.get(), finding, at).watched(new Watch(observed, null));
        return finding.stopped()
                ? new AlertDecision(
                        Outcome.RAISED,
                        raised.moved(AlertState.STALE, at, AlertReason.DATA_STOPPED),
                        finding.standing().reason())
                : new AlertDecision(Outcome.RAISED, raised, finding.standing().reason());
    }

    private AlertDecision clear(Alert alert, Finding finding, Instant at) {
        if (finding.stopped()) {
            return stale(alert, at);
        }
        Standing standing = finding.standing();
        if (isOutlived(alert, standing)) {
            return new AlertDecision(Outcome.RESOLVED, alert.resolved(at, standing.reason()), standing.reason());
        }
        if (isSettled(alert.watch(), at)) {
            return settle(alert, at);
        }
        return alert.watch().clearingSince() != null
                ? AlertDecision.unchanged(alert, AlertReason.NOTHING_NEW)
                : new AlertDecision(
                        Outcome.WATCHED, alert.watched(new Watch(alert.watch().observed(), at)), AlertReason.CORRECTED);
    }

    private AlertDecision stand(Alert alert, Finding finding, Instant at) {
        Period observed = later(finding.standing().newest(), alert.watch().observed());
        Alert watched = alert.watched(new Watch(observed, null));
        if (finding.stopped()) {
            return stale(watched, at);
        }
        Alert known = finding.standing().newestIsBad() ? watched.with(finding) : watched;
        if (alert.state() == AlertState.STALE) {
            return AlertDecision.changed(
                    known.moved(alert.beforeStale(), at, AlertReason.DATA_RETURNED), AlertReason.DATA_RETURNED);
        }
        if (alert.state() == AlertState.PENDING && finding.standing().state() == Standing.State.FIRING) {
            return AlertDecision.changed(known.moved(AlertState.FIRING, at, confirmed(finding)), confirmed(finding));
        }
        return followed(alert, known);
    }

    private static AlertReason confirmed(Finding finding) {
        return finding.standing().reason() == AlertReason.DATE_PASSED ? AlertReason.DATE_PASSED : AlertReason.CONFIRMED;
    }

    private static AlertDecision followed(Alert alert, Alert known) {
        if (!known.evidence().equals(alert.evidence())) {
            return AlertDecision.changed(known, AlertReason.FIGURES_CHANGED);
        }
        return known.equals(alert)
                ? AlertDecision.unchanged(alert, AlertReason.NOTHING_NEW)
                : new AlertDecision(Outcome.WATCHED, known, AlertReason.NOTHING_NEW);
    }

    private static AlertDecision stale(Alert alert, Instant at) {
        return alert.state() == AlertState.STALE
                ? AlertDecision.unchanged(alert, AlertReason.NOTHING_NEW)
                : AlertDecision.changed(
                        alert.moved(AlertState.STALE, at, AlertReason.DATA_STOPPED), AlertReason.DATA_STOPPED);
    }

    /** By periods that came after those in which it stood, or because what was due is done. */
    private static boolean isOutlived(Alert alert, Standing standing) {
        Period observed = alert.watch().observed();
        return switch (standing.reason()) {
            case CLEAN_OBSERVATIONS, ASSURED, DID_NOT_LAST ->
                observed == null || standing.newest().lastDay().isAfter(observed.lastDay());
            case ACHIEVED, RULE_CHANGED, NO_LONGER_JUDGED -> true;
            default -> false;
        };
    }

    /** A figure that went and came back is no new period. */
    private static Period later(Period one, Period other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.lastDay().isBefore(other.lastDay()) ? other : one;
    }

    private boolean isSettled(Watch watch, Instant at) {
        return watch.clearingSince() != null
                && !watch.clearingSince().plus(hysteresis.settle()).isAfter(at);
    }
}
