package org.communitysafety.reporting.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/**
 * Goes through the observations from the oldest to the newest and says whether an alert stands at their end. Nothing is
 * remembered between two runs: what stands depends on the observations, not on when they came.
 */
final class Replay {
    private final Hysteresis hysteresis;
    private final Function<Period, Optional<Rag>> firstSaid;

    private Rag colour;
    private Period began;
    private boolean worsened;
    private boolean firing;
    private int bad;
    private int clean;
    private AlertReason reason = AlertReason.WITHIN_NORMAL_VARIATION;

    /** @param firstSaid the first colour that was ever said of a period: what a corrected first period is worse than */
    Replay(Hysteresis hysteresis, Function<Period, Optional<Rag>> firstSaid) {
        this.hysteresis = hysteresis;
        this.firstSaid = firstSaid;
    }

    /** @param observations known ones only, oldest first */
    Standing of(List<Observation> observations) {
        boolean newestIsBad = false;
        for (Observation observation : observations) {
            newestIsBad = take(observation);
        }
        Period newest = observations.isEmpty()
                ? null
                : observations.get(observations.size() - 1).period();
        Standing.State state =
                began == null ? Standing.State.CLEAR : firing ? Standing.State.FIRING : Standing.State.PENDING;
        return new Standing(state, worsened, began, newest, newestIsBad, reason);
    }

    private boolean take(Observation observation) {
        Rag before = colour == null ? firstColourOf(observation) : colour;
        boolean worse = observation.isWorseThan(before);
        colour = observation.rag() == null ? colour : observation.rag();
        boolean isBad = observation.began() || Observation.isBad(colour);
        if (began != null) {
            follow(observation, isBad);
        } else if (!observation.history() && (observation.began() || worse && observation.worseIsReal())) {
            begin(observation, worse);
        }
        return isBad;
    }

    /** The first colour ever is history; a correction that makes the first period worse than was said of it is not. */
    private Rag firstColourOf(Observation observation) {
        boolean matters = Observation.isBad(observation.rag()) && observation.worseIsReal() && !observation.history();
        return matters ? firstSaid.apply(observation.period()).orElse(null) : null;
    }

    private void begin(Observation observation, boolean worse) {
        began = observation.period();
        worsened = worse;
        reason = worse ? AlertReason.STATUS_WORSENED : AlertReason.SIGNAL_BEGAN;
        bad = 1;
        clean = 0;
        firing = bad >= hysteresis.pendingFor();
    }

    private void follow(Observation observation, boolean isBad) {
        if (isBad) {
            bad++;
            clean = 0;
            firing |= bad >= hysteresis.pendingFor();
            return;
        }
        clean++;
        if (!firing) {
            end(AlertReason.DID_NOT_LAST);
        } else if (clean >= hysteresis.clearAfter()) {
            end(AlertReason.CLEAN_OBSERVATIONS);
        } else if (colour == Rag.GREEN && observation.betterIsReal()) {
            end(AlertReason.ASSURED);
        }
    }

    private void end(AlertReason why) {
        began = null;
        firing = false;
        reason = why;
    }
}
