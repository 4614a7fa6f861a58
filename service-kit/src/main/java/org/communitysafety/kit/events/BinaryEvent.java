package org.communitysafety.kit.events;

import static org.communitysafety.contracts.PlatformAttributes.DATA_HASH;
import static org.communitysafety.contracts.PlatformAttributes.KAFKA_PREFIX;
import static org.communitysafety.contracts.PlatformAttributes.RECEIVED_AT;
import static org.communitysafety.contracts.PlatformAttributes.RECORDED_TIME;
import static org.communitysafety.contracts.PlatformAttributes.SUBMITTED_BY;
import static org.communitysafety.contracts.PlatformAttributes.TRACE_PARENT;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The attributes of an event in binary mode, which stand in the record's headers. The hot path reads nothing else, so it
 * is read here, without the library's builders; structured mode stays the library's.
 */
final class BinaryEvent {
    private static final String SPEC_VERSION = "1.0";
    /** Nearly every event comes from where the one before it came from. */
    private static volatile String lastSource = "";

    private String specVersion;
    private String type;
    private String id;
    private String source;
    private String subject;
    private String time;
    private String recordedTime;
    private String dataHash;
    private String receivedAt;
    private String submittedBy;
    private String traceParent;

    private BinaryEvent() {}

    /** Null when the headers say that the record is not in binary mode. */
    static BinaryEvent of(Headers headers) {
        BinaryEvent event = new BinaryEvent();
        for (Header header : headers) {
            if (header.key().equals(EventCodec.CONTENT_TYPE) && isStructured(header.value())) {
                return null;
            }
            event.take(header.key(), header.value());
        }
        return event.specVersion == null ? null : event;
    }

    PlatformEvent event(byte[] data) throws MalformedRecordException {
        if (!SPEC_VERSION.equals(specVersion) || isEmpty(type) || isEmpty(id) || isEmpty(source)) {
            throw notACloudEvent();
        }
        return new PlatformEvent(
                type,
                id,
                reference(source),
                subject,
                occurred(time),
                instant(RECORDED_TIME, recordedTime),
                dataHash,
                instant(RECEIVED_AT, receivedAt),
                submittedBy,
                traceParent,
                data);
    }

    static MalformedRecordException notACloudEvent() {
        return new MalformedRecordException(
                "not-a-cloudevent", "the record is not a CloudEvent 1.0 in binary or structured mode");
    }

    /** @param text null stays null */
    static Instant instant(String attribute, String text) throws MalformedRecordException {
        try {
            return text == null ? null : Rfc3339.instant(text);
        } catch (DateTimeException e) {
            throw new MalformedRecordException("bad-time", attribute + " is not an RFC 3339 instant");
        }
    }

    private void take(String header, byte[] value) {
        String text = value == null ? null : new String(value, StandardCharsets.UTF_8);
        switch (header) {
            case KAFKA_PREFIX + "specversion" -> specVersion = text;
            case KAFKA_PREFIX + "type" -> type = text;
            case KAFKA_PREFIX + "id" -> id = text;
            case KAFKA_PREFIX + "source" -> source = text;
            case KAFKA_PREFIX + "subject" -> subject = text;
            case KAFKA_PREFIX + "time" -> time = text;
            case KAFKA_PREFIX + RECORDED_TIME -> recordedTime = text;
            case KAFKA_PREFIX + DATA_HASH -> dataHash = text;
            case KAFKA_PREFIX + RECEIVED_AT -> receivedAt = text;
            case KAFKA_PREFIX + SUBMITTED_BY -> submittedBy = text;
            case KAFKA_PREFIX + TRACE_PARENT -> traceParent = text;
            default -> {
                // What somebody else added is theirs.
            }
        }
    }

    /** The one object for a source that follows itself, known to be a URI reference. */
    private static String reference(String source) throws MalformedRecordException {
        String last = lastSource;
        if (source.equals(last)) {
            return last;
        }
        try {
            new URI(source);
        } catch (URISyntaxException e) {
            throw notACloudEvent();
        }
        lastSource = source;
        return source;
    }

    private static Instant occurred(String time) throws MalformedRecordException {
        try {
            return time == null ? null : Rfc3339.instant(time);
        } catch (DateTimeException e) {
            throw notACloudEvent();
        }
    }

    private static boolean isStructured(byte[] contentType) {
        return contentType != null
                && new String(contentType, StandardCharsets.UTF_8).startsWith("application/cloudevents");
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }
}
