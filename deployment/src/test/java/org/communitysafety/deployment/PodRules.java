package org.communitysafety.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What each pod of this platform has to have. Each fault names what lacks what. */
final class PodRules {
    private static final Set<String> VOLUMES =
            Set.of("configMap", "emptyDir", "secret", "projected", "downwardAPI", "persistentVolumeClaim");
    /** A tag with a version in it, or a digest: what is started tomorrow is what was tried today. */
    private static final Pattern PINNED = Pattern.compile(".+(:v?\\d+\\.\\d+\\S*|@sha256:[0-9a-f]{64})");

    private static final Pattern SECRET_NAME = Pattern.compile("(?i).*(password|secret|token|credential|api_?key).*");
    private static final int GRACE_BEYOND_THE_SERVICES_OWN = 10;

    private final Manifests manifests;
    private final List<String> faults = new ArrayList<>();

    private PodRules(Manifests manifests) {
        this.manifests = manifests;
    }

    static List<String> faults(Manifests manifests) {
        PodRules rules = new PodRules(manifests);
        manifests.workloads().forEach(rules::judge);
        return List.copyOf(rules.faults);
    }

    static boolean isPinned(String image) {
        return PINNED.matcher(image).matches() && !image.endsWith(":latest");
    }

    private void judge(JsonNode workload) {
        String label = Manifests.label(workload);
        JsonNode pod = Manifests.pod(workload);
        check(label, !pod.path("automountServiceAccountToken").asBoolean(true), "mounts a token of Kubernetes");
        check(label, !pod.path("enableServiceLinks").asBoolean(true), "gets variables of other services");
        check(label, pod.at("/securityContext/runAsNonRoot").asBoolean(false), "may run as root");
        check(
                label,
                "RuntimeDefault"
                        .equals(pod.at("/securityContext/seccompProfile/type").asText()),
                "has no seccomp profile");
        for (String host : List.of("hostNetwork", "hostPID", "hostIPC")) {
            check(label, !pod.path(host).asBoolean(false), "has " + host);
        }
        Manifests.stream(pod.path("volumes"))
                .forEach(
                        volume -> check(label, VOLUMES.stream().anyMatch(volume::has), "has a volume of another kind"));
        Manifests.containers(workload).forEach(container -> judge(label, workload, container));
        if (isService(workload)) {
            judgeService(label, workload);
        }
    }

    private void judge(String label, JsonNode workload, JsonNode container) {
        JsonNode security = container.path("securityContext");
        check(label, !security.path("allowPrivilegeEscalation").asBoolean(true), "may gain privileges");
        check(label, !security.path("privileged").asBoolean(false), "is privileged");
        check(label, "ALL".equals(security.at("/capabilities/drop/0").asText()), "keeps capabilities");
        check(label, !security.at("/capabilities").has("add"), "adds capabilities");
        check(label, isPinned(container.path("image").asText()), "image is not pinned: " + container.path("image"));
        check(
                label,
                !container.path("ports").findValues("hostPort").stream()
                        .findAny()
                        .isPresent(),
                "has a host port");
        for (String bound : List.of("/requests/cpu", "/requests/memory", "/limits/cpu", "/limits/memory")) {
            check(label, container.path("resources").at(bound).isTextual(), "has no " + bound.substring(1));
        }
        if (Manifests.isOurs(container)) {
            check(label, security.path("readOnlyRootFilesystem").asBoolean(false), "may write to its image");
        }
        if (!"Job".equals(Manifests.kind(workload))) {
            Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                    .forEach(probe -> check(label, container.has(probe), "has no " + probe));
        }
        Manifests.stream(container.path("env"))
                .filter(variable -> variable.has("value"))
                .map(variable -> variable.path("name").asText())
                .forEach(name ->
                        check(label, !SECRET_NAME.matcher(name).matches(), "has the value of a secret: " + name));
    }

    private void judgeService(String label, JsonNode workload) {
        JsonNode pod = Manifests.pod(workload);
        JsonNode container = pod.at("/containers/0");
        String live = container.at("/livenessProbe/httpGet/path").asText();
        check(label, live.equals("/q/health/live"), "liveness rests on more than itself: " + live);
        check(
                label,
                container.at("/readinessProbe/httpGet/path").asText().equals("/q/health/group/serving"),
                "gets requests too soon, or none while Kafka or PostgreSQL is away");
        check(label, pod.path("topologySpreadConstraints").size() >= 2, "may stand in one zone or on one machine");
        check(label, hasBudget(workload), "has no PodDisruptionBudget");
        check(
                label,
                "0"
                        .equals(workload.at("/spec/strategy/rollingUpdate/maxUnavailable")
                                .asText()),
                "leaves a gap");
        long grace = pod.path("terminationGracePeriodSeconds").asLong();
        long own = seconds("CSP_SHUTDOWN_DELAY") + seconds("CSP_SHUTDOWN_GRACE");
        check(label, own > 0 && grace > own + GRACE_BEYOND_THE_SERVICES_OWN, "is killed before it has ended: " + grace);
    }

    private boolean hasBudget(JsonNode workload) {
        JsonNode selector = workload.at("/spec/selector/matchLabels");
        return manifests
                .ofKind("PodDisruptionBudget")
                .anyMatch(budget -> selector.equals(budget.at("/spec/selector/matchLabels")));
    }

    private long seconds(String variable) {
        return manifests
                .ofKind("ConfigMap")
                .map(map -> map.path("data").path(variable).asText())
                .filter(value -> value.matches("\\d+s"))
                .mapToLong(value -> Long.parseLong(value.substring(0, value.length() - 1)))
                .sum();
    }

    private static boolean isService(JsonNode workload) {
        return "Deployment".equals(Manifests.kind(workload))
                && Manifests.containers(workload).anyMatch(Manifests::isOurs);
    }

    private void check(String label, boolean holds, String fault) {
        if (!holds) {
            faults.add(label + " " + fault);
        }
    }
}
