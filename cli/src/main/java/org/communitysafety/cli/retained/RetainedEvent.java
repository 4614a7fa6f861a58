package org.communitysafety.cli.retained;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.communitysafety.contracts.EventTypes;
import org.communitysafety.contracts.PlatformAttributes;
import org.communitysafety.vocabulary.RegisterId;

/**
 * What an agency once sent, as a structured CloudEvent without anything of a person: tokens of victims, persons and locations
 * are made with the keys of one platform, would be hashed once more by another with keys of its own, and belong nowhere else.
 *
 * @param at when it was taken in, else recorded, else when it happened; null when it says none of these
 */
public record RetainedEvent(Instant at, ObjectNode event) {
    private static final List<String> OF_PERSONS =
            List.of("victim", "location", "person", "otherPerson", "tokensBefore");
    private static final List<String> OF_THE_PLATFORM =
            List.of(PlatformAttributes.SUBMITTED_BY, PlatformAttributes.DATA_HASH, PlatformAttributes.TRACE_PARENT);

    private static final Map<String, String> PATHS = Map.of(
            EventTypes.INCIDENT_RECORDED, "/api/v1/incidents",
            EventTypes.INCIDENT_CANCELLED, "/api/v1/incidents",
            EventTypes.REFERRAL_STEP, "/api/v1/referrals",
            EventTypes.REFERRAL_STEP_CANCELLED, "/api/v1/referrals",
            EventTypes.PANEL_MET, "/api/v1/referrals",
            EventTypes.MEASUREMENT_REPORTED, "/api/v1/measurements",
            EventTypes.FEED_DECLARED, "/api/v1/feeds");

    /**
     * Takes out of it what is a person's or the platform's own.
     *
     * @throws IllegalArgumentException when it is no structured CloudEvent of an agency; the message says what is missing
     */
    public static RetainedEvent of(ObjectNode event) {
        String type = event.path("type").asText();
        if (!PATHS.containsKey(type)) {
            throw new IllegalArgumentException("no type of event that an agency sends");
        }
        if (!(event.path("data") instanceof ObjectNode data)
                || event.path("id").asText().isEmpty()) {
            throw new IllegalArgumentException("a structured CloudEvent has id and data");
        }
        data.remove(OF_PERSONS);
        event.remove(OF_THE_PLATFORM);
        return new RetainedEvent(at(event), event);
    }

    /** Where the API takes it. */
    public String path() {
        return PATHS.get(event.path("type").asText());
    }

    /** Where the register has it; null where no register has events of its type. */
    public String entry() {
        String type = event.path("type").asText();
        if (type.equals(EventTypes.PANEL_MET) || !path().matches(".*/(incidents|referrals)")) {
            return null;
        }
        String subject =
                event.path("subject").asText(event.at("/data/reference").asText());
        return path() + "/" + RegisterId.of(agency(), subject);
    }

    public String agency() {
        return event.at("/data/agency").asText();
    }

    /** A category of incidents, a pathway or an indicator; empty for what is of none. */
    String subjectMatter() {
        JsonNode data = event.path("data");
        return Stream.of("category", "pathway", "indicator")
                .map(name -> data.path(name).asText())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Instant at(ObjectNode event) {
        for (String name : List.of(PlatformAttributes.RECEIVED_AT, PlatformAttributes.RECORDED_TIME, "time")) {
            String text = event.path(name).asText();
            if (!text.isEmpty()) {
                return instant(name, text);
            }
        }
        return null;
    }

    private static Instant instant(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(name + " is no instant of RFC 3339", e);
        }
    }
}
