package org.communitysafety.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.deployment.NetworkPaths.Peer;
import org.junit.jupiter.api.Test;

/** The paths that the policies leave open are those of docs/architecture.md, and no others. */
class NetworkPathsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String NAME = "app.kubernetes.io/name";
    private static final List<Integer> PORTS =
            List.of(53, 443, 587, 5432, 8080, 8081, 8082, 8083, 9080, 9081, 9082, 9083, 9092, 9093, 9187, 9404);

    private static final Peer DNS = new Peer("dns", "kube-system", Map.of("k8s-app", "kube-dns"));
    private static final Peer INTERNET = new Peer("internet", null, Map.of());
    private static final Peer STRANGER = new Peer("stranger", "default", Map.of(NAME, "gateway"));
    private static final Peer INTRUDER = new Peer("intruder", NetworkPaths.NAMESPACE, Map.of(NAME, "intruder"));
    private static final Peer PROMETHEUS = new Peer("prometheus", "monitoring", Map.of(NAME, "prometheus"));
    private static final Peer COLLECTOR = new Peer("collector", "monitoring", Map.of(NAME, "opentelemetry-collector"));
    private static final Peer KAFKA = new Peer(
            "kafka",
            NetworkPaths.NAMESPACE,
            Map.of("strimzi.io/cluster", "community-safety", "strimzi.io/name", "community-safety-kafka"));
    private static final Peer INGRESS = new Peer("ingress", "ingress-nginx", Map.of(NAME, "ingress-nginx"));

    @Test
    void inTheLocalOverlayEveryPathIsOneOfTheArchitectures() {
        Manifests local = Overlay.LOCAL.render();
        List<Peer> peers = peers(local);

        Set<String> expected = shared(peers);
        for (String client : List.of("gateway", "incident-service", "target-service", "reporting-service", "prepare")) {
            expected.add(client + " -> kafka:9092");
        }
        expected.add("kafka -> kafka:9092");
        for (String client : List.of("incident-service", "target-service", "reporting-service", "prepare")) {
            expected.add(client + " -> postgres:5432");
        }

        assertEquals(expected, new NetworkPaths(local.ofKind("NetworkPolicy")).open(peers, PORTS));
    }

    @Test
    void inTheProductionOverlayEveryPathIsOneOfTheArchitectures() {
        Manifests production = Overlay.PRODUCTION.render();
        List<Peer> peers = peers(production);
        peers.add(KAFKA);
        peers.add(new Peer("postgres", NetworkPaths.NAMESPACE, Map.of("cnpg.io/cluster", "postgres")));

        Set<String> expected = shared(peers);
        expected.add("ingress -> gateway:8080");
        for (String service :
                List.of("gateway:9080", "incident-service:9081", "target-service:9082", "reporting-service:9083")) {
            expected.add("prometheus -> " + service);
        }
        for (String client : List.of("gateway", "incident-service", "target-service", "reporting-service")) {
            expected.add(client + " -> kafka:9093");
        }
        for (String client : List.of("incident-service", "target-service", "reporting-service", "prepare")) {
            expected.add(client + " -> postgres:5432");
        }
        expected.add("prometheus -> postgres:9187");
        // Strimzi opens a broker's metrics to everybody; of the platform's own pods the brokers alone are let out to
        // it.
        peers.stream().filter(peer -> !peer.isGoverned()).forEach(peer -> expected.add(peer.name() + " -> kafka:9404"));
        expected.add("kafka -> kafka:9404");
        expected.add("kafka -> internet:443");
        expected.add("postgres -> internet:443");
        PORTS.stream().map(port -> "postgres -> postgres:" + port).forEach(expected::add);

        Stream<JsonNode> policies =
                Stream.concat(production.ofKind("NetworkPolicy"), Stream.of(policyOfKafkasOperator(production)));
        assertEquals(expected, new NetworkPaths(policies).open(peers, PORTS));
    }

    @Test
    void withTracesEachServiceReachesTheCollectorAndNobodyElseDoes() {
        Manifests traced = Overlay.PRODUCTION_WITH_COMPONENTS.render();
        List<Peer> peers = peers(traced);
        peers.add(COLLECTOR);

        Set<String> expected = Stream.of("gateway", "incident-service", "target-service", "reporting-service")
                .map(service -> service + " -> collector:4317")
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, new NetworkPaths(traced.ofKind("NetworkPolicy")).open(peers, List.of(4317)));
    }

    @Test
    void withoutTheDenialAnIntruderIsFound() {
        Manifests open = Manifests.of(Overlay.LOCAL.render().resources().stream()
                .filter(resource -> !Manifests.name(resource).equals("default-deny"))
                .toList());

        Set<String> paths = new NetworkPaths(open.ofKind("NetworkPolicy")).open(peers(open), PORTS);

        assertTrue(paths.stream().anyMatch(path -> path.startsWith("intruder -> ")), paths.toString());
    }

    private static Set<String> shared(List<Peer> peers) {
        Set<String> expected = new TreeSet<>(Set.of(
                "gateway -> incident-service:8081",
                "gateway -> target-service:8082",
                "gateway -> reporting-service:8083",
                "reporting-service -> internet:443",
                "reporting-service -> internet:587"));
        peers.stream()
                .filter(Peer::isGoverned)
                .map(peer -> peer.name() + " -> dns:53")
                .forEach(expected::add);
        return expected;
    }

    private static List<Peer> peers(Manifests manifests) {
        List<Peer> peers = new ArrayList<>(List.of(DNS, INTERNET, STRANGER, INTRUDER, PROMETHEUS, INGRESS));
        manifests
                .workloads()
                .map(workload -> new Peer(
                        Manifests.name(workload),
                        NetworkPaths.NAMESPACE,
                        Map.of(NAME, Manifests.podLabels(workload).path(NAME).asText())))
                .forEach(peers::add);
        return peers;
    }

    @Test
    void whereKafkasOperatorWritesNoPolicyPrometheusAloneReachesTheMetricsOfABroker() {
        Manifests production = Overlay.PRODUCTION.render();
        List<Peer> peers = peers(production);
        peers.add(KAFKA);

        assertEquals(
                Set.of("prometheus -> kafka:9404"),
                new NetworkPaths(production.ofKind("NetworkPolicy")).open(peers, List.of(9404)));
    }

    /** What the operator makes of the peers that the listener names, and of metrics: open to everybody. */
    private static JsonNode policyOfKafkasOperator(Manifests production) {
        JsonNode listener = production.named("Kafka", "community-safety").at("/spec/kafka/listeners/0");
        ObjectNode spec = MAPPER.createObjectNode();
        spec.putObject("podSelector").putObject("matchLabels").put("strimzi.io/name", "community-safety-kafka");
        spec.putArray("policyTypes").add("Ingress");
        ArrayNode ingress = spec.putArray("ingress");
        ObjectNode rule = ingress.addObject();
        rule.putArray("ports").addObject().set("port", listener.get("port"));
        rule.set("from", listener.get("networkPolicyPeers"));
        if (production.named("Kafka", "community-safety").at("/spec/kafka").has("metricsConfig")) {
            ingress.addObject().putArray("ports").addObject().put("port", 9404);
        }
        return MAPPER.createObjectNode().set("spec", spec);
    }
}
