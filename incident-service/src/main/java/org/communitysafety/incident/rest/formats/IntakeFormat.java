package org.communitysafety.incident.rest.formats;

import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.communitysafety.incident.application.BrokenBodyException;
import org.communitysafety.incident.application.RejectsForm;
import org.communitysafety.incident.application.Submission;
import org.communitysafety.incident.application.Submissions;
import org.communitysafety.incident.domain.SubmittedEvent;

/** The media types a body can have. */
public enum IntakeFormat {
    STRUCTURED("application/cloudevents+json"),
    BATCH("application/cloudevents-batch+json"),
    LINES("application/x-ndjson"),
    JSON("application/json"),
    CSV("text/csv"),
    SERVICE_REQUESTS("application/json"),
    SERVICE_REQUESTS_XML("application/xml");

    /** The answers of a GeoReport server have no media types of their own: the request says what they are. */
    private static final Set<IntakeFormat> OF_GEO_REPORT = EnumSet.of(SERVICE_REQUESTS, SERVICE_REQUESTS_XML);

    private final String mediaType;

    IntakeFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public static Optional<IntakeFormat> of(ContentType type) {
        return of(type.mediaType(), EnumSet.complementOf(EnumSet.copyOf(OF_GEO_REPORT)));
    }

    /** Of a body that is said to be the answer of a GeoReport server. */
    public static Optional<IntakeFormat> ofGeoReport(ContentType type) {
        return of(
                type.mediaType().equals("text/xml") ? SERVICE_REQUESTS_XML.mediaType : type.mediaType(), OF_GEO_REPORT);
    }

    private static Optional<IntakeFormat> of(String mediaType, Set<IntakeFormat> among) {
        return among.stream()
                .filter(format -> format.mediaType.equals(mediaType))
                .findFirst();
    }

    /** What a file of refused lines of this format looks like; none for a body that is one event. */
    public RejectsForm rejectsForm(Charset charset, String name, String header) {
        String type = charset.equals(StandardCharsets.UTF_8) ? mediaType : mediaType + "; charset=" + charset.name();
        return switch (this) {
            case LINES -> new RejectsForm(type, name, ".ndjson", "", "\n", "\n");
            case BATCH, SERVICE_REQUESTS -> new RejectsForm(type, name, ".json", "[\n", ",\n", "\n]\n");
            case CSV -> new RejectsForm(type, name, ".csv", header, "\n", "\n");
            case STRUCTURED, JSON, SERVICE_REQUESTS_XML -> null;
        };
    }

    /** For the answer to a media type that is none of these. */
    public static String mediaTypes() {
        return Arrays.stream(values())
                .filter(format -> !OF_GEO_REPORT.contains(format))
                .map(format -> format.mediaType)
                .collect(Collectors.joining(", "));
    }

    /** True when the body is one event, answered with its own identifier. */
    public boolean isOneEvent() {
        return this == STRUCTURED || this == JSON;
    }

    /** The events of a body that is one event or lines of them. */
    public Submissions read(Body body, ContentType type, MultivaluedMap<String, String> headers, EventIds ids) {
        return switch (this) {
            case STRUCTURED, JSON -> one(body, type, headers, ids);
            case LINES -> new LineEvents(body, type.charset(), ids);
            case BATCH, CSV, SERVICE_REQUESTS, SERVICE_REQUESTS_XML ->
                throw new IllegalArgumentException(this + " is received whole before it is read");
        };
    }

    /** The event of a body that is one. */
    public Submission readOne(Body body, ContentType type, MultivaluedMap<String, String> headers, EventIds ids) {
        return one(body, type, headers, ids).next();
    }

    private OneEvent one(Body body, ContentType type, MultivaluedMap<String, String> headers, EventIds ids) {
        if (this == STRUCTURED) {
            return new OneEvent(body, bytes -> EventObject.structured(bytes, type.charset()));
        }
        return HeaderAttributes.arePresent(headers)
                ? new OneEvent(body, bytes -> binary(bytes, type, headers))
                : new OneEvent(body, bytes -> EventObject.bare(bytes, type.charset(), ids));
    }

    private static SubmittedEvent binary(byte[] bytes, ContentType type, MultivaluedMap<String, String> headers)
            throws BrokenBodyException {
        return SubmittedEvent.enveloped(
                HeaderAttributes.read(headers, headers.getFirst("Content-Type")),
                EventObject.json(bytes, type.charset()));
    }
}
