package org.communitysafety.gateway.stream;

import java.util.Locale;

/**
 * Whether a stream can go on where a client left it.
 *
 * @param from the number of the first event to look at; records that the client has seen are left out
 * @param reason why it has to begin again with a snapshot; null when it can go on
 */
record Resumption(long from, Reason reason) {

    /** Why a client begins again; told to it in the {@code reset} event. */
    enum Reason {
        UNREADABLE,
        TOO_OLD,
        BEYOND_END,
        OTHER_TOPIC,
        NOT_KEPT,
        TOO_SLOW;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Resumption from(long number) {
        return new Resumption(number, null);
    }

    static Resumption impossible(Reason reason) {
        return new Resumption(-1, reason);
    }

    boolean isPossible() {
        return reason == null;
    }
}
