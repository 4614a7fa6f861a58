package org.communitysafety.reporting.domain;

import org.communitysafety.vocabulary.Period;
import org.communitysafety.vocabulary.Rag;

/**
 * One judged period, as far as alerts care. A figure that changes later is the same observation with other contents.
 *
 * @param rag its colour; null where the period has none of its own
 * @param worseIsReal the test says that the figure is worse by more than ordinary variation
 * @param began a signal to the worse side began here, or the figure is beyond the limit set for it
 * @param betterIsReal the test says that the figure is better by more than ordinary variation
 * @param history it was published with the plan or lies before the plan: it begins nothing
 */
record Observation(Period period, Rag rag, boolean worseIsReal, boolean began, boolean betterIsReal, boolean history) {
    /** For rules without a colour: beyond the limit or not. */
    static Observation against(Period period, boolean beyond) {
        return new Observation(period, null, false, beyond, false, false);
    }

    boolean isWorseThan(Rag before) {
        return rag != null && before != null && badness(rag) > badness(before);
    }

    static boolean isBad(Rag rag) {
        return rag != null && badness(rag) > 0;
    }

    private static int badness(Rag rag) {
        return switch (rag) {
            case RED -> 2;
            case AMBER -> 1;
            default -> 0;
        };
    }
}
