package org.communitysafety.incident.messaging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.communitysafety.incident.domain.CancelledIncident;
import org.communitysafety.incident.domain.RecordedIncident;

/**
 * Writes incidents in the very form that is hashed (RFC 8785: names sorted, no nulls, text without control characters),
 * so that the hot path neither builds a tree nor writes twice. The result reads as the contract's records.
 */
final class CanonicalIncident {
    /** Characters beyond the basic plane as themselves: RFC 8785 escapes nothing that it need not. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private CanonicalIncident() {}

    /** Without victim and location. */
    static byte[] of(RecordedIncident incident) {
        return write(json -> {
            json.writeStringField("agency", incident.agency());
            optional(json, "area", incident.area());
            json.writeStringField("category", incident.category().slug());
            json.writeArrayFieldStart("flags");
            for (String flag : incident.flags()) {
                json.writeString(flag);
            }
            json.writeEndArray();
            json.writeStringField("occurred", incident.occurred());
            optional(json, "offenceCode", incident.offenceCode());
            optional(json, "outcome", incident.outcome());
            optional(json, "recordedOn", incident.recordedOn());
            json.writeStringField("reference", incident.reference());
        });
    }

    static byte[] of(CancelledIncident incident) {
        return write(json -> {
            json.writeStringField("agency", incident.agency());
            json.writeStringField("reason", incident.reason());
            json.writeStringField("reference", incident.reference());
        });
    }

    /**
     * The same object with tokens, which need no escape.
     *
     * @param victim null when there is none, like the location
     * @param before of both under older keys; empty outside an overlap
     */
    static byte[] with(byte[] object, String victim, String location, Map<String, List<String>> before) {
        if (victim == null && location == null) {
            return object;
        }
        String text = member("location", location) + tokensBefore(before) + member("victim", victim) + '}';
        byte[] members = text.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(object, object.length - 1 + members.length);
        System.arraycopy(members, 0, whole, object.length - 1, members.length);
        return whole;
    }

    private static String member(String name, String token) {
        return token == null ? "" : ",\"" + name + "\":\"" + token + '"';
    }

    private static String tokensBefore(Map<String, List<String>> before) {
        return before.isEmpty()
                ? ""
                : before.entrySet().stream()
                        .map(each -> '"' + each.getKey() + "\":[\"" + String.join("\",\"", each.getValue()) + "\"]")
                        .collect(Collectors.joining(",", ",\"tokensBefore\":{", "}"));
    }

    private interface Members {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private static byte[] write(Members members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            members.writeTo(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void optional(JsonGenerator json, String name, String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
