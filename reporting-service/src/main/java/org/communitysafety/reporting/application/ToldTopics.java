package org.communitysafety.reporting.application;

import java.util.Map;

/** The topics that this service alone writes, as they stand with Kafka. */
public interface ToldTopics {
    /** @throws RuntimeException when Kafka does not say it in time */
    Map<Told, Standing> now();

    /** Of what a topic holds the current state. */
    enum Told {
        STATUSES,
        ALERTS
    }

    /**
     * A topic as it stands.
     *
     * @param id changes when the topic is deleted and created again under its name
     * @param empty true when nothing was ever written to it
     */
    record Standing(String id, boolean empty) {}
}
