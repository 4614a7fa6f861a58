package org.communitysafety.observability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One alert of the rule files: of those that hold everywhere, and of those that need production's operators. */
record Alert(String name, JsonNode rule) {
    static List<Alert> all() {
        List<Alert> alerts = new ArrayList<>();
        Stream.of("observability/prometheus/rules", "observability/prometheus/rules/production")
                .flatMap(folder -> Repository.files(folder, ".yml").stream())
                .forEach(file -> Repository.yaml(file).path("groups").forEach(group -> group.path("rules")
                        .forEach(rule -> alerts.add(new Alert(rule.path("alert").asText(), rule)))));
        return alerts;
    }

    String expression() {
        return rule.path("expr").asText();
    }

    String annotation(String key) {
        return rule.path("annotations").path(key).asText();
    }

    @Override
    public String toString() {
        return name;
    }
}
