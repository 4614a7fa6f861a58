package org.communitysafety.reporting.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;

/**
 * A webhook as it is set.
 *
 * @param secret {@code whsec_} and base64 of 24 to 64 bytes; absent keeps the one it has, or has one made
 * @param rotate true has another secret made; the one before signs beside it for a while
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WebhookRequest(String url, Events events, String secret, boolean rotate, GroupingRequest grouping) {
    /** Which alerts it wants; an empty or absent list wants any. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Events(List<String> plans, List<String> kinds, List<String> priorities) {}

    /**
     * Which alerts share a message.
     *
     * @param by of {@code plan}, {@code priority}, {@code delivery_group} and {@code alert}
     * @param waitSeconds how long a first message waits for others of its group, 0 to 300
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record GroupingRequest(List<String> by, Integer waitSeconds) {}

    @Override
    public String toString() {
        return "WebhookRequest[url=" + url + "]";
    }
}
