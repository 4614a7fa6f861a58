package org.communitysafety.incident.application;

import org.communitysafety.incident.application.SetAside.Letter;

/** The records of which letters tell, where their topics still hold them. */
public interface OriginalRecords {
    /** Whether it is a topic of events: what the platform publishes itself it publishes anew by itself. */
    boolean holdsEvents(String topic);

    /**
     * Appends the record to its topic once more, to the same partition, under the same key, with the same content; waits
     * for Kafka's acknowledgement.
     *
     * @return false when the topic no longer holds that record
     * @throws org.communitysafety.kit.kafka.PublishFailedException when it was not acknowledged; it may have been appended
     */
    boolean appendAgain(Letter letter);
}
