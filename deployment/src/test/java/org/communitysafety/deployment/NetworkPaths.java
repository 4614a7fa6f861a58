package org.communitysafety.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Works out from network policies, as a cluster does, who may connect to whom. */
final class NetworkPaths {
    static final String NAMESPACE = "community-safety";

    private final List<JsonNode> policies;

    /**
     * A pod or whatever else connects.
     *
     * @param namespace null for what is outside the cluster
     */
    record Peer(String name, String namespace, Map<String, String> labels) {
        boolean isGoverned() {
            return NAMESPACE.equals(namespace);
        }
    }

    NetworkPaths(Stream<JsonNode> policies) {
        this.policies = policies.toList();
    }

    /** Every path there is between these, as {@code from -> to:port}. */
    Set<String> open(List<Peer> peers, List<Integer> ports) {
        Set<String> open = new TreeSet<>();
        for (Peer from : peers) {
            for (Peer to : peers) {
                ports.stream()
                        .filter(port -> mayConnect(from, to, port))
                        .forEach(port -> open.add(from.name() + " -> " + to.name() + ":" + port));
            }
        }
        return open;
    }

    private boolean mayConnect(Peer from, Peer to, int port) {
        return (from.isGoverned() || to.isGoverned())
                && allows("Egress", "egress", "to", from, to, port)
                && allows("Ingress", "ingress", "from", to, from, port);
    }

    private boolean allows(String type, String rules, String side, Peer subject, Peer other, int port) {
        List<JsonNode> applying = policies.stream()
                .map(policy -> policy.path("spec"))
                .filter(spec -> subject.isGoverned() && matches(spec.path("podSelector"), subject.labels()))
                .filter(spec -> Manifests.stream(spec.path("policyTypes"))
                        .anyMatch(each -> each.asText().equals(type)))
                .toList();
        return applying.isEmpty()
                || applying.stream()
                        .flatMap(spec -> Manifests.stream(spec.path(rules)))
                        .anyMatch(rule -> portMatches(rule.path("ports"), port)
                                && (!rule.has(side)
                                        || Manifests.stream(rule.path(side))
                                                .anyMatch(peer -> peerMatches(peer, other))));
    }

    private static boolean portMatches(JsonNode ports, int port) {
        return ports.isMissingNode()
                || Manifests.stream(ports).anyMatch(each -> each.path("port").asInt() == port);
    }

    /** An address block stands for what is outside the cluster: those of the pods are excepted from it. */
    private static boolean peerMatches(JsonNode selected, Peer peer) {
        if (selected.has("ipBlock")) {
            return peer.namespace() == null;
        }
        if (peer.namespace() == null) {
            return false;
        }
        boolean namespaceMatches = selected.has("namespaceSelector")
                ? matches(selected.path("namespaceSelector"), Map.of("kubernetes.io/metadata.name", peer.namespace()))
                : peer.isGoverned();
        return namespaceMatches
                && (!selected.has("podSelector") || matches(selected.path("podSelector"), peer.labels()));
    }

    private static boolean matches(JsonNode selector, Map<String, String> labels) {
        boolean expressions = Manifests.stream(selector.path("matchExpressions"))
                .allMatch(expression -> matchesExpression(expression, labels));
        return expressions
                && selector.path("matchLabels").properties().stream()
                        .allMatch(label -> label.getValue().asText().equals(labels.get(label.getKey())));
    }

    private static boolean matchesExpression(JsonNode expression, Map<String, String> labels) {
        String value = labels.get(expression.path("key").asText());
        return switch (expression.path("operator").asText()) {
            case "In" ->
                Manifests.stream(expression.path("values"))
                        .anyMatch(each -> each.asText().equals(value));
            case "Exists" -> value != null;
            default -> throw new AssertionError("not understood: " + expression);
        };
    }
}
