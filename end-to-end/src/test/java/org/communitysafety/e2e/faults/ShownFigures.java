package org.communitysafety.e2e.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.communitysafety.e2e.harness.Api;
import org.communitysafety.e2e.harness.LiveClient;
import org.communitysafety.e2e.harness.Scorecards;

/**
 * What a dashboard showed of the cities under load, whose burglaries only ever rise: whether it contradicts itself or the
 * scorecard.
 */
final class ShownFigures {
    private static final String OF_CITIES = "testville-";
    private static final List<String> COMPARED = List.of("period", "actual", "rag", "running");

    private final Set<String> contradictions = new TreeSet<>();
    private final Map<String, JsonNode> newest = new HashMap<>();
    private final Map<String, Integer> highest = new HashMap<>();

    ShownFigures(List<LiveClient.Event> events) {
        for (LiveClient.Event event : events) {
            String plan = event.data().path("plan").asText();
            if (event.type().equals("target-status") && plan.startsWith(OF_CITIES)) {
                JsonNode item = event.data().path("item");
                newest.put(plan, item);
                see(plan, item);
                see(plan, item.path("running"));
            }
        }
    }

    private void see(String plan, JsonNode figure) {
        if (!figure.path("actual").isNumber()) {
            return;
        }
        int actual = figure.path("actual").asInt();
        String of = plan + " " + figure.path("period").asText();
        int before = highest.merge(of, actual, Math::max);
        if (actual < before) {
            contradictions.add(of + " fell from " + before + " to " + actual);
        }
    }

    /** Empty when every figure only rose and the last one shown is the one the scorecard answers. */
    String complaint(Api api) {
        Set<String> complaints = new TreeSet<>(contradictions);
        Scorecards scorecards = new Scorecards(api);
        newest.forEach((plan, shown) -> {
            JsonNode answered = scorecards.item(plan, shown.path("measure").asText());
            for (String field : COMPARED) {
                if (!shown.path(field).equals(answered.path(field))) {
                    complaints.add("%s %s was last shown as %s and is %s"
                            .formatted(plan, field, shown.path(field), answered.path(field)));
                }
            }
        });
        return String.join("; ", complaints);
    }
}
