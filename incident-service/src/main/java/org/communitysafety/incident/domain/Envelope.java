package org.communitysafety.incident.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The CloudEvents attributes of an event, read; null where absent or at fault.
 *
 * @param subject as sent
 */
record Envelope(
        EventType type,
        String id,
        String source,
        String subject,
        Instant time,
        Instant recordedTime,
        String traceParent) {
    private static final String SPEC_VERSION = "1.0";
    private static final Pattern JSON_DATA =
            Pattern.compile("(?i)\\s*(application|text)/(json|[a-z0-9.+-]+\\+json)\\s*(;.*)?");
    private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    static Envelope read(SubmittedEvent event, Intake intake, TimeRule times, List<Fault> faults) {
        Fields attributes = Fields.of(event.attributes(), "");
        specVersion(attributes);
        dataContentType(attributes);
        Envelope envelope = new Envelope(
                type(attributes, intake),
                attribute(attributes, "id", "an identifier, unique for its source"),
                source(attributes),
                attributes.text("subject"),
                times.instant(attributes, "time"),
                times.instant(attributes, "recordedtime"),
                traceParent(event.attributes()));
        faults.addAll(attributes.faults());
        return envelope;
    }

    /** Bare data is its agency's own: its type is the address's, its identifier the hash of its bytes. */
    static Envelope ofBare(SubmittedEvent event, Intake intake, TimeRule times, List<Fault> faults) {
        Map<?, ?> members = event.data() instanceof Map<?, ?> object ? object : Map.of();
        Fields data = Fields.of(members, "/data");
        Instant recordedTime = times.instant(data, "recordedtime");
        faults.addAll(data.faults());
        String source = "/agencies/" + members.get("agency");
        return new Envelope(intake.bareType(members), event.bareId(), source, null, null, recordedTime, null);
    }

    /** True when the agency says when it recorded this version, so that it can be told from an older one. */
    boolean statesItsTime() {
        return recordedTime != null || time != null;
    }

    AcceptedEvent accepted(String factSubject, Fact fact) {
        return new AcceptedEvent(type, id, source, factSubject, time, recordedTime, traceParent, fact);
    }

    private static String attribute(Fields attributes, String name, String right) {
        if (attributes.isAbsentOrEmpty(name)) {
            attributes.fault(name, FaultCode.MISSING_ATTRIBUTE, "every CloudEvent has " + name + ": " + right);
            return null;
        }
        return attributes.text(name);
    }

    private static void specVersion(Fields attributes) {
        String version = attribute(attributes, "specversion", SPEC_VERSION);
        if (version != null && !version.equals(SPEC_VERSION)) {
            attributes.fault("specversion", FaultCode.UNSUPPORTED_SPECVERSION, SPEC_VERSION);
        }
    }

    private static void dataContentType(Fields attributes) {
        String sent = attributes.text("datacontenttype");
        if (sent != null && !JSON_DATA.matcher(sent).matches()) {
            attributes.fault("datacontenttype", FaultCode.UNSUPPORTED_DATA, "application/json");
        }
    }

    private static EventType type(Fields attributes, Intake intake) {
        String right = "one of " + String.join(", ", EventType.namesOf(intake));
        String sent = attribute(attributes, "type", right);
        if (sent == null) {
            return null;
        }
        Optional<EventType> type = EventType.of(sent);
        if (type.isEmpty()) {
            attributes.fault("type", FaultCode.UNKNOWN_TYPE, right);
            return null;
        }
        if (type.get().intake() != intake) {
            attributes.fault("type", FaultCode.WRONG_ENDPOINT, "here " + right);
            return null;
        }
        return type.get();
    }

    private static String source(Fields attributes) {
        String sent = attribute(attributes, "source", "a URI-reference of the system that sends");
        if (sent == null) {
            return null;
        }
        try {
            return new URI(sent).toString();
        } catch (URISyntaxException e) {
            attributes.fault("source", FaultCode.MALFORMED_SOURCE, "a URI-reference (RFC 3986)");
            return null;
        }
    }

    /** A trace that is not one is left out: it must never cost an event. */
    private static String traceParent(Map<String, Object> attributes) {
        return attributes.get("traceparent") instanceof String sent
                        && TRACE_PARENT.matcher(sent).matches()
                ? sent
                : null;
    }
}
