package org.communitysafety.cli.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Facts as structured CloudEvents, one a line.
 *
 * @param source the CloudEvents attribute, the same on each
 */
public record EventLine(String source) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param recordedAt the version time: the newest version of a subject counts */
    public String of(String type, String id, String subject, Instant recordedAt, Map<String, ?> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("type", type);
        event.put("source", source);
        event.put("id", id);
        event.put("subject", subject);
        event.put("recordedtime", recordedAt.toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return json(event);
    }

    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
