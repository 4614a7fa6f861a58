package org.communitysafety.kit.events;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.communitysafety.contracts.PlatformAttributes;

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
            if (header.key().startsWith(PlatformAttributes.KAFKA_PREFIX)) {
                event.take(header.key().substring(PlatformAttributes.KAFKA_PREFIX.length()), header.value());
            }
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
                instant(PlatformAttributes.RECORDED_TIME, recordedTime),
                dataHash,
                instant(PlatformAttributes.RECEIVED_AT, receivedAt),
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

    private void take(String attribute, byte[] value) {
        String text = value == null ? null : new String(value, StandardCharsets.UTF_8);
        switch (attribute) {
            case "specversion" -> specVersion = text;
            case "type" -> type = text;
            case "id" -> id = text;
            case "source" -> source = text;
            case "subject" -> subject = text;
            case "time" -> time = text;
            case PlatformAttributes.RECORDED_TIME -> recordedTime = text;
            case PlatformAttributes.DATA_HASH -> dataHash = text;
            case PlatformAttributes.RECEIVED_AT -> receivedAt = text;
            case PlatformAttributes.SUBMITTED_BY -> submittedBy = text;
            case PlatformAttributes.TRACE_PARENT -> traceParent = text;
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
