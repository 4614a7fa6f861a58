package org.communitysafety.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What each container of docker-compose.yml has to have. */
final class ComposeRules {
    static final Set<String> OURS =
            Set.of("secrets", "prepare", "gateway", "incident-service", "target-service", "reporting-service");

    private static final Set<String> SERVICES =
            Set.of("gateway", "incident-service", "target-service", "reporting-service");
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{[A-Z_]+:-([^}]*)}");
    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(password|secret|token|credential)$");

    private final List<String> faults = new ArrayList<>();

    private ComposeRules() {}

    static List<String> faults(JsonNode compose) {
        ComposeRules rules = new ComposeRules();
        compose.path("services").properties().forEach(each -> rules.judge(each.getKey(), each.getValue()));
        SERVICES.forEach(service -> rules.judgeOrder(service, compose.at("/services/" + service)));
        return List.copyOf(rules.faults);
    }

    private void judge(String name, JsonNode container) {
        String image = DEFAULT.matcher(container.path("image").asText()).replaceAll("$1");
        check(name, PodRules.isPinned(image), "image is not pinned: " + image);
        for (String bound : List.of("mem_limit", "cpus", "pids_limit")) {
            check(name, container.has(bound), "has no " + bound);
        }
        check(name, contains(container.path("cap_drop"), "ALL"), "keeps capabilities: no cap_drop");
        check(
                name,
                contains(container.path("security_opt"), "no-new-privileges:true"),
                "may gain privileges: security_opt");
        Manifests.stream(container.path("ports"))
                .map(JsonNode::asText)
                .forEach(port -> check(name, port.startsWith("127.0.0.1:"), "is open beyond 127.0.0.1: " + port));
        container.path("environment").properties().forEach(each -> judge(name, each.getKey(), each.getValue()));
        if (OURS.contains(name)) {
            check(name, container.path("read_only").asBoolean(false), "may write to its image: no read_only");
            check(name, container.path("user").asText().startsWith("10001:"), "may run as root: no user");
        }
        if (!container.path("restart").asText().equals("no")) {
            check(name, container.has("healthcheck"), "has no healthcheck");
        }
    }

    /** A variable that is set to nothing is not one that is not set: a service takes it for a value, and a wrong one. */
    private void judge(String name, String variable, JsonNode value) {
        check(name, !SECRET_NAME.matcher(variable).matches(), "has the value of a secret: " + variable);
        String told = DEFAULT.matcher(value.asText()).replaceAll("$1");
        check(name, value.isNull() || !told.isEmpty(), "is told nothing by " + variable);
    }

    private void judgeOrder(String name, JsonNode container) {
        JsonNode waits = container.path("depends_on");
        check(
                name,
                waits.at("/prepare/condition").asText().equals("service_completed_successfully"),
                "does not wait for prepare");
        String grace = container.path("stop_grace_period").asText("0s");
        String own = container.at("/environment/CSP_SHUTDOWN_GRACE").asText("0s");
        check(name, seconds(grace) > seconds(own) + 10, "is killed before it has ended");
    }

    private static long seconds(String duration) {
        return Long.parseLong(duration.replace("s", ""));
    }

    private static boolean contains(JsonNode list, String value) {
        return Manifests.stream(list).anyMatch(each -> each.asText().equals(value));
    }

    private void check(String name, boolean holds, String fault) {
        if (!holds) {
            faults.add(name + " " + fault);
        }
    }
}
