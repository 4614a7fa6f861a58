package org.communitysafety.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.function.Consumer;

/** Scorecards as the platform answers them. */
public final class Scorecards {
    private final Api api;

    public Scorecards(Api api) {
        this.api = api;
    }

    /** The item of a measure; missing while the platform does not know the plan. */
    public JsonNode item(String plan, String measure) {
        return item(api.get("/api/v1/scorecard?plan=" + plan), measure);
    }

    public JsonNode item(String plan, String measure, String asOf) {
        return item(api.get("/api/v1/scorecard?plan=" + plan + "&asOf=" + asOf), measure);
    }

    public void each(String plan, Consumer<JsonNode> items) {
        api.get("/api/v1/scorecard?plan=" + plan)
                .expect(200)
                .json()
                .path("items")
                .forEach(items);
    }

    private static JsonNode item(Reply reply, String measure) {
        if (reply.status() == 200) {
            for (JsonNode item : reply.json().path("items")) {
                if (item.path("measure").asText().equals(measure)) {
                    return item;
                }
            }
        }
        return MissingNode.getInstance();
    }
}
