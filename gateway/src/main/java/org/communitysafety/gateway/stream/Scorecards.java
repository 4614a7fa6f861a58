package org.communitysafety.gateway.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.communitysafety.contracts.PlanMeasure;
import org.communitysafety.contracts.PlanPublished;
import org.communitysafety.vocabulary.Rag;

/** Puts the status of single measures together again, in the form in which {@code GET /scorecard} answers. */
@ApplicationScoped
public class Scorecards {
    private static final double WHOLE = 100;

    private final Reference reference;
    private final ObjectMapper mapper;
    private final Clock clock;

    Scorecards(Reference reference, ObjectMapper mapper, Clock clock) {
        this.reference = reference;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** One scorecard for each plan and area. */
    ArrayNode of(LiveState.View view) {
        Map<String, List<JsonNode>> byPlan = new TreeMap<>();
        for (LiveState.Entry entry : view.entries().get(Kind.TARGET_STATUS)) {
            byPlan.computeIfAbsent(entry.scope().plan() + '|' + entry.scope().area(), plan -> new ArrayList<>())
                    .add(entry.event().get("data"));
        }
        ArrayNode scorecards = mapper.createArrayNode();
        byPlan.values().forEach(statuses -> scorecards.add(scorecard(statuses)));
        return scorecards;
    }

    private ObjectNode scorecard(List<JsonNode> statuses) {
        JsonNode newest = statuses.stream()
                .max(Comparator.comparing(status -> status.path("planVersion").asInt()))
                .orElseThrow();
        List<JsonNode> items = inPlanOrder(newest.get("plan").asText(), statuses);
        ObjectNode scorecard = mapper.createObjectNode();
        scorecard.set("plan", newest.get("plan"));
        scorecard.set("planVersion", newest.get("planVersion"));
        reference.plan(newest.get("plan").asText()).ifPresent(plan -> {
            scorecard.put("title", plan.title());
            scorecard.put("areaName", plan.areaName());
            scorecard.put("fictional", plan.fictional());
        });
        scorecard.set("partnership", newest.get("partnership"));
        scorecard.set("area", newest.get("area"));
        scorecard.put(
                "asOf",
                items.stream()
                        .map(item -> item.path("asOf").asText(""))
                        .max(Comparator.naturalOrder())
                        .orElse(null));
        scorecard.put("knownAt", clock.instant().toString());
        scorecard.set("summary", summary(items));
        scorecard.putArray("items").addAll(items);
        return scorecard;
    }

    /** A measure that the plan has dropped is not shown any more, although its last status stands on the topic. */
    private List<JsonNode> inPlanOrder(String plan, List<JsonNode> statuses) {
        List<String> measures = reference.plan(plan).map(Scorecards::measures).orElse(List.of());
        return statuses.stream()
                .map(status -> status.get("item"))
                .filter(item -> measures.isEmpty() || measures.contains(measure(item)))
                .sorted(Comparator.<JsonNode>comparingInt(item -> measures.indexOf(measure(item)))
                        .thenComparing(Scorecards::measure))
                .toList();
    }

    private static String measure(JsonNode item) {
        return item.path("measure").asText();
    }

    private static List<String> measures(PlanPublished plan) {
        return plan.targets().stream()
                .flatMap(target -> target.measures().stream())
                .map(PlanMeasure::id)
                .toList();
    }

    private ObjectNode summary(List<JsonNode> items) {
        ObjectNode summary = mapper.createObjectNode();
        for (Rag rag : Rag.values()) {
            long count = items.stream()
                    .filter(item -> rag.name().equals(item.path("rag").asText()))
                    .count();
            summary.putObject(rag.name()).put("count", count).put("percent", percent(count, items.size()));
        }
        return summary;
    }

    private static Double percent(long count, int all) {
        return all == 0 ? null : count * WHOLE / all;
    }
}
