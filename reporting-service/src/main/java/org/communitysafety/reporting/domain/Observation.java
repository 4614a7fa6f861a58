package org.communitysafety.reporting.domain;

import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/**
 * One judged period, as far as alerts care. A figure that changes later is the same observation with other contents.
 *
 * @param rag its colour; null where the period has none of its own
 * @param worseIsReal the test says that the figure is worse by more than ordinary variation
 * @param began a signal to the worse side began here
 * @param betterIsReal the test says that the figure is better by more than ordinary variation
 * @param history it was published with the plan or lies before the plan: it begins nothing
 * @param ground why an alert begins or goes on here though there is no colour; null for none
 */
record Observation(
        Period period,
        Rag rag,
        boolean worseIsReal,
        boolean began,
        boolean betterIsReal,
        boolean history,
        AlertReason ground) {
    Observation(Period period, Rag rag, boolean worseIsReal, boolean began, boolean betterIsReal, boolean history) {
        this(period, rag, worseIsReal, began, betterIsReal, history, began ? AlertReason.SIGNAL_BEGAN : null);
    }

    /** For rules without a colour: beyond the limit, which is a reason, or not. */
    static Observation against(Period period, boolean beyond, AlertReason ground) {
        return new Observation(period, null, false, false, false, false, beyond ? ground : null);
    }

    /** True where a figure is beyond a limit: unlike a signal, it is so in each period and begins once. */
    boolean beyond() {
        return ground != null && !began;
    }

    /** @param before the colour before; null for none, when the figure is compared with its baseline alone */
    boolean isWorseThan(Rag before) {
        return rag != null && isWorse(rag, before);
    }

    static boolean isWorse(Rag one, Rag other) {
        return badness(one) > badness(other);
    }

    private static int badness(Rag rag) {
        if (rag == null) {
            return 0;
        }
        return switch (rag) {
            case RED -> 2;
            case AMBER -> 1;
            default -> 0;
        };
    }
}
