package org.communitysafety.incident.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The records that were set aside because nobody could read them; never their content. */
public interface SetAside {
    /** Keeps each; one that is known already stays as it is. Needs a transaction around it. */
    void keep(List<Letter> letters);

    /**
     * Newest first, after the cursor.
     *
     * @param state null lists those in any
     */
    List<Letter> list(State state, Cursor after, int limit);

    Optional<Letter> find(String id);

    /** @return false when it was decided meanwhile, and stays so */
    boolean decide(String id, State state, Decision decision);

    /** What became of a record after it was set aside. */
    enum State {
        SET_ASIDE,
        /** Given to its topic once more. */
        REPLAYED,
        /** Never to be given again. */
        DISCARDED
    }

    /**
     * One record set aside.
     *
     * @param offset on the topic it was found on
     * @param recordTime when the record was written, by its writer's clock; null of letters that do not say
     * @param code why, a token
     * @param decision null while it is {@link State#SET_ASIDE}
     */
    record Letter(
            String id,
            String topic,
            int partition,
            long offset,
            Instant recordTime,
            String code,
            String detail,
            Instant at,
            State state,
            Decision decision) {
        /** As it arrives. */
        public static Letter arriving(String id, Place place, String code, String detail, Instant at) {
            return new Letter(
                    id,
                    place.topic(),
                    place.partition(),
                    place.offset(),
                    place.recordTime(),
                    code,
                    detail,
                    at,
                    State.SET_ASIDE,
                    null);
        }
    }

    /** Where a record lies, and when it was written there. */
    record Place(String topic, int partition, long offset, Instant recordTime) {}

    /**
     * Who decided, and why.
     *
     * @param reason null of a replay that nobody gave a reason for
     */
    record Decision(Instant at, String by, String reason) {}

    /** Where a page ended; null members begin at the newest. */
    record Cursor(Instant at, String id) {}
}
