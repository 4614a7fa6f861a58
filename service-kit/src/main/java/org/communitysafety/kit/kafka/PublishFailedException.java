package org.communitysafety.kit.kafka;

/** Kafka did not acknowledge a record in time; it may or may not be there, so publish it again. */
public class PublishFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PublishFailedException(Throwable cause) {
        super("Kafka did not acknowledge in time", cause);
    }
}
