package org.communitysafety.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** Rules as they are set, and alerts as they are answered. */
public final class Alerts {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final Api api;

    public Alerts(Api api) {
        this.api = api;
    }

    /** Twenty burglaries in a month, in any ward of an area. */
    public void setHarmSpot(String id, String within) {
        setRule(id, Map.of("kind", "threshold", "level", "ward", "within", within, "atLeast", 20));
    }

    public void setRule(String id, Map<String, Object> parts) {
        Map<String, Object> rule = new HashMap<>(Map.of("title", "Rule " + id, "indicator", "burglary"));
        rule.putAll(parts);
        api.put("/api/v1/alert-rules/" + id, Api.JSON, Api.json(rule)).expect(201);
    }

    public JsonNode await(String query, String state) {
        return Awaitility.await().atMost(SOON).until(() -> newest(query, state), found -> found.has("id"));
    }

    public JsonNode newest(String query, String state) {
        return newest("state=" + state + "&" + query);
    }

    /** The newest one; missing while there is none. */
    public JsonNode newest(String query) {
        return api.get("/api/v1/alerts?" + query).expect(200).json().at("/items/0");
    }

    public JsonNode ofFeed(String agency, String state) {
        return api.all("/api/v1/alerts?kind=feed&state=" + state).stream()
                .filter(alert -> alert.at("/subject/agency").asText().equals(agency))
                .findFirst()
                .orElse(MissingNode.getInstance());
    }
}
