package org.communitysafety.target.application;

import java.util.Optional;

/** Which topics hold what stands, as this service noted it. */
public interface FilledTopics {
    /** What is noted of a topic, held until the transaction ends; empty where nothing is. */
    Optional<Noted> hold(Topic topic);

    void keep(Topic topic, Noted noted);

    /** Those that hold the newest of each key and are not filled at every start, in the order in which they are filled. */
    enum Topic {
        FEEDS,
        OVERDUE_CLOCKS,
        VALUES
    }

    /**
     * How far a topic was filled.
     *
     * @param id changes when the topic is deleted and created again under its name
     * @param to up to which agency or area everything is marked; empty text where nothing is
     * @param whole true once everything is
     */
    record Noted(String id, String to, boolean whole) {
        Noted upTo(String last) {
            return new Noted(id, last, false);
        }

        Noted done() {
            return new Noted(id, to, true);
        }
    }
}
