package org.communitysafety.observability;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** One alert of the rule files. */
record Alert(String name, JsonNode rule) {
    static List<Alert> all() {
        List<Alert> alerts = new ArrayList<>();
        Repository.files("observability/prometheus/rules", ".yml")
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
