package org.communitysafety.target.domain;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;

/** A definition of which a test states what matters to it, in the members of a file of indicators. */
public final class DefinedIndicator {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Object> members = new HashMap<>();

    private DefinedIndicator(String id, String kind) {
        with("indicator", id).with("title", id).with("kind", kind);
        with("version", 1).with("from", "2010-01-01").with("unit", "count").with("polarity", "lower-is-better");
    }

    public static DefinedIndicator of(String id, String kind) {
        return new DefinedIndicator(id, kind);
    }

    /** @param value null leaves the member out */
    public DefinedIndicator with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public IndicatorDefinition written() {
        return MAPPER.convertValue(members, IndicatorDefinition.class);
    }
}
