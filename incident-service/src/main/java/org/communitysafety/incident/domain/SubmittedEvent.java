package org.communitysafety.incident.domain;

import java.util.List;
import java.util.Map;

/**
 * An event as it was read, before anything about it is believed. Values are what JSON has: text, {@link Number},
 * {@link Boolean}, {@link java.util.List}, {@link Map} or null.
 *
 * @param attributes CloudEvents attributes by name; empty for bare data
 * @param data null when there is none
 * @param bareId the identifier of bare data, a hash of its bytes; null for an event with an envelope
 * @param faults what was found in translating it from a form that is no event, besides what judging finds
 */
public record SubmittedEvent(Map<String, Object> attributes, Object data, String bareId, List<Fault> faults) {
    public static SubmittedEvent enveloped(Map<String, Object> attributes, Object data) {
        return new SubmittedEvent(attributes, data, null, List.of());
    }

    public static SubmittedEvent bare(String bareId, Object data) {
        return new SubmittedEvent(Map.of(), data, bareId, List.of());
    }

    static SubmittedEvent translated(Map<String, Object> attributes, Map<String, Object> data, List<Fault> faults) {
        return new SubmittedEvent(attributes, data, null, List.copyOf(faults));
    }

    public boolean isBare() {
        return bareId != null;
    }
}
