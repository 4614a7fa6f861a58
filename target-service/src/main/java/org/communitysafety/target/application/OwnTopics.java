package org.communitysafety.target.application;

import java.util.Map;
import org.communitysafety.target.application.FilledTopics.Topic;

/** The topics that this service alone writes, as they stand with Kafka. */
public interface OwnTopics {
    /** @throws RuntimeException when Kafka does not say it in time */
    Map<Topic, Standing> now();

    /**
     * A topic as it stands.
     *
     * @param id changes when the topic is deleted and created again under its name
     * @param empty true when nothing was ever written to it
     */
    record Standing(String id, boolean empty) {}
}
