package org.communitysafety.reporting.domain;

import java.util.List;
import java.util.function.BiPredicate;
import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/**
 * Goes through the observations from the oldest to the newest and says whether an alert stands at their end. Nothing is
 * remembered between two runs: what stands depends on the observations, not on when they came. The first colour is a
 * change from the baseline it was judged by.
 */
final class Replay {
    private final Hysteresis hysteresis;
    private final BiPredicate<Period, Period> stayed;

    private Rag colour;
    private Rag colourAtBegin;
    private Period began;
    private Period decided;
    private boolean worsened;
    private boolean firing;
    private int bad;
    private int clean;
    private AlertReason reason = AlertReason.WITHIN_NORMAL_VARIATION;

    /** For figures that do not move to new levels. */
    Replay(Hysteresis hysteresis) {
        this(hysteresis, (from, now) -> false);
    }

    /** @param stayed whether the figure of the second period is still where it moved to in the first */
    Replay(Hysteresis hysteresis, BiPredicate<Period, Period> stayed) {
        this.hysteresis = hysteresis;
        this.stayed = stayed;
    }

    /** @param observations known ones only, oldest first */
    Standing of(List<Observation> observations) {
        observations.forEach(this::take);
        Period newest = observations.isEmpty()
                ? null
                : observations.get(observations.size() - 1).period();
        Standing.State state =
                began == null ? Standing.State.CLEAR : firing ? Standing.State.FIRING : Standing.State.PENDING;
        return new Standing(state, began != null && worsened, began, newest, decided, reason);
    }

    private void take(Observation observation) {
        boolean worse = observation.isWorseThan(colour) && observation.worseIsReal() && !observation.history();
        boolean onset = observation.began() && !observation.history();
        colour = observation.rag() == null ? colour : observation.rag();
        if (began == null) {
            if (worse || onset || observation.beyond()) {
                begin(observation, worse);
            }
        } else if (onset || worse && !worsened) {
            move(observation, worse);
        } else {
            follow(observation);
        }
    }

    private void begin(Observation observation, boolean worse) {
        worsened = false;
        bad = 0;
        move(observation, worse);
    }

    /** Where it begins, and where it begins anew while it stands. */
    private void move(Observation observation, boolean worse) {
        began = observation.period();
        worsened |= worse;
        colourAtBegin = colour;
        reason = worse ? AlertReason.STATUS_WORSENED : observation.ground();
        takeBad(observation.period());
    }

    private void takeBad(Period period) {
        decided = period;
        bad++;
        clean = 0;
        firing |= bad >= hysteresis.pendingFor();
    }

    private void follow(Observation observation) {
        Period now = observation.period();
        // A level that moved and stays confirms what began with it; afterwards it is the new level.
        if (isBad(observation) || !firing && stayed.test(began, now)) {
            takeBad(now);
            return;
        }
        clean++;
        if (!firing) {
            end(AlertReason.DID_NOT_LAST);
        } else if (clean >= hysteresis.clearAfter()) {
            end(!worsened && stayed.test(began, now) ? AlertReason.NEW_LEVEL : AlertReason.CLEAN_OBSERVATIONS);
        } else if (worsened && colour == Rag.GREEN && observation.betterIsReal()) {
            end(AlertReason.ASSURED);
        }
    }

    /** What began with a colour is bad while the colour is; what began with a signal, when the colour got worse since. */
    private boolean isBad(Observation observation) {
        Rag good = worsened ? Rag.GREEN : colourAtBegin;
        return observation.began() || observation.beyond() || Observation.isWorse(colour, good);
    }

    private void end(AlertReason why) {
        began = null;
        decided = null;
        firing = false;
        reason = why;
    }
}
