package org.communitysafety.kit.events;

import java.time.Instant;

/**
 * One CloudEvent with the platform's own attributes, as it stands on Kafka.
 *
 * @param subject what the event is about; null when the type has none
 * @param time when it happened, by the sender's clock; null when not given
 * @param recordedTime when the agency recorded this version; null when not given
 * @param dataHash lower-case hexadecimal SHA-256 of the normalised data; null on events that are not versions of a fact
 * @param receivedAt when the platform took it in, by the platform's clock; null on a record somebody else wrote
 * @param data JSON in UTF-8; empty when the event has none
 */
public record PlatformEvent(
        String type,
        String id,
        String source,
        String subject,
        Instant time,
        Instant recordedTime,
        String dataHash,
        Instant receivedAt,
        String submittedBy,
        String traceParent,
        byte[] data) {

    /** The instant that orders this version among others of its fact: 1970 when the agency does not say. */
    public Instant versionTime() {
        if (recordedTime != null) {
            return recordedTime;
        }
        return time != null ? time : Instant.EPOCH;
    }

    public static Builder of(String type, String id, String source) {
        return new Builder(type, id, source);
    }

    /** Collects the optional attributes by name. */
    public static final class Builder {
        private final String type;
        private final String id;
        private final String source;
        private String subject;
        private Instant time;
        private Instant recordedTime;
        private String dataHash;
        private Instant receivedAt;
        private String submittedBy;
        private String traceParent;
        private byte[] data = new byte[0];

        private Builder(String type, String id, String source) {
            this.type = type;
            this.id = id;
            this.source = source;
        }

        public Builder subject(String subject) {
            this.subject = subject;
            return this;
        }

        public Builder time(Instant time) {
            this.time = time;
            return this;
        }

        public Builder recordedTime(Instant recordedTime) {
            this.recordedTime = recordedTime;
            return this;
        }

        public Builder dataHash(String dataHash) {
            this.dataHash = dataHash;
            return this;
        }

        public Builder received(Instant receivedAt, String submittedBy) {
            this.receivedAt = receivedAt;
            this.submittedBy = submittedBy;
            return this;
        }

        public Builder traceParent(String traceParent) {
            this.traceParent = traceParent;
            return this;
        }

        public Builder data(byte[] data) {
            this.data = data;
            return this;
        }

        public PlatformEvent build() {
            return new PlatformEvent(
                    type,
                    id,
                    source,
                    subject,
                    time,
                    recordedTime,
                    dataHash,
                    receivedAt,
                    submittedBy,
                    traceParent,
                    data);
        }
    }
}
