package org.communitysafety.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.communitysafety.launcher.process.Component;
import org.communitysafety.launcher.process.RecordedProcess;

/** What the doctor asks what runs: processes, readiness with its checks, measures and dead letters. */
final class ServiceChecks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LATELY = Duration.ofDays(1);

    private ServiceChecks() {}

    static Finding process(Component component, Optional<RecordedProcess> running) {
        if (running.isEmpty()) {
            return Finding.problem(component.name() + " does not run", "./csp logs " + component.name());
        }
        int port = running.get().port();
        if (component.servesAt(port)) {
            return Finding.ok("%s is ready (process %d, port %d)"
                    .formatted(component.name(), running.get().pid(), port));
        }
        if (!(component instanceof ServiceProcess)) {
            return Finding.problem(component.name() + " runs and does not answer", "./csp logs " + component.name());
        }
        String why = Loopback.get(port, HealthCheck.PATH)
                .map(reply -> downOf(reply.body()))
                .orElse("it does not answer");
        return Finding.problem(
                component.name() + " is not ready: " + why,
                "./csp logs " + component.name() + "; " + Finding.runbook("service-not-ready"));
    }

    /** The checks that are down, each with what it says. */
    static String downOf(String readiness) {
        try {
            List<String> down = new ArrayList<>();
            for (JsonNode check : JSON.readTree(readiness).path("checks")) {
                if (!"UP".equals(check.path("status").asText())) {
                    String data = check.has("data") ? " " + check.path("data") : "";
                    down.add(check.path("name").asText() + data);
                }
            }
            return down.isEmpty() ? "it does not say why" : String.join(", ", down);
        } catch (JsonProcessingException e) {
            return "it does not say why";
        }
    }

    static List<Finding> measures(String service, int managementPort) {
        Optional<Loopback.Reply> page =
                Loopback.get(managementPort, "/q/metrics").filter(Loopback.Reply::isOk);
        if (page.isEmpty()) {
            return List.of(Finding.warning(
                    "%s does not answer for its metrics at port %d".formatted(service, managementPort),
                    "if it was started with --management-port options, give them to the doctor too"));
        }
        return MeasuredTrouble.of(service, MetricsPage.of(page.get().body()));
    }

    static Optional<Finding> deadLetters(int gatewayPort, Instant now) {
        return Loopback.get(gatewayPort, "/api/v1/dead-letters?state=SET_ASIDE&limit=100")
                .filter(Loopback.Reply::isOk)
                .flatMap(reply -> deadLetters(reply.body(), now));
    }

    static Optional<Finding> deadLetters(String list, Instant now) {
        try {
            List<JsonNode> recent = new ArrayList<>();
            for (JsonNode letter : JSON.readTree(list).path("items")) {
                if (Instant.parse(letter.path("at").asText()).isAfter(now.minus(LATELY))) {
                    recent.add(letter);
                }
            }
            String topics = recent.stream()
                    .map(letter -> letter.path("topic").asText() + " ("
                            + letter.path("code").asText() + ")")
                    .distinct()
                    .collect(Collectors.joining(", "));
            return recent.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Finding.warning(
                            recent.size() + " records were set aside in the last day and wait for a decision: "
                                    + topics,
                            Finding.runbook("dead-letters")));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
