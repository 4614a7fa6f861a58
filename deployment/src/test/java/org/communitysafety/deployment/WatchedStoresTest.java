package org.communitysafety.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** PostgreSQL and Kafka are measured where operators run them, and the measurements are those that the alerts ask for. */
class WatchedStoresTest {
    /** The names that the operators give the ports of their exporters. */
    private static final Set<String> PORTS = Set.of("postgres metrics", "kafka tcp-prometheus");

    private static final Pattern BEAN = Pattern.compile("(.+):type=(.+),name=(.+)");
    private static final Pattern FEWER_REPLICAS = Pattern.compile("wal_receiver_up\\) < (\\d+)");

    private static Manifests production;

    @BeforeAll
    static void render() {
        production = Overlay.PRODUCTION.render();
    }

    @Test
    void theirPodsAreAskedAtThePortsOfTheExporters() {
        assertEquals(
                PORTS,
                production
                        .ofKind("PodMonitor")
                        .map(monitor -> Manifests.name(monitor) + " "
                                + monitor.at("/spec/podMetricsEndpoints/0/port").asText())
                        .collect(Collectors.toSet()));
        assertEquals(
                "community-safety-kafka",
                production
                        .named("PodMonitor", "kafka")
                        .at("/spec/selector/matchLabels")
                        .path("strimzi.io/name")
                        .asText());
    }

    @Test
    void whereNoOperatorIsNobodyLooksForOne() {
        Manifests local = Overlay.LOCAL.render();

        assertEquals(0, local.ofKind("PodMonitor").count());
        assertEquals(0, local.ofKind("PrometheusRule").count());
    }

    @Test
    void whatABrokerIsAskedForIsNamedAsTheAlertsNameIt() {
        JsonNode exporter = exporter();
        Set<String> named = new TreeSet<>();
        exporter.path("includeObjectNames").forEach(bean -> named.add(named(bean.asText(), exporter)));
        Set<String> listed = Repository.text("observability/metrics/others.txt")
                .lines()
                .filter(line -> line.startsWith("kafka_"))
                .map(line -> line.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(listed, named);
    }

    @Test
    void anAlertSaysThatReplicasAreMissingWhereThereAreFewerThanTheClusterHas() {
        int replicas =
                production.named("Cluster", "postgres").at("/spec/instances").asInt() - 1;
        Set<Integer> thresholds = new TreeSet<>();
        production.named("PrometheusRule", "community-safety-postgres").findValuesAsText("expr").stream()
                .map(FEWER_REPLICAS::matcher)
                .filter(Matcher::find)
                .forEach(found -> thresholds.add(Integer.valueOf(found.group(1))));

        assertEquals(Set.of(1, replicas), thresholds);
    }

    /** What the Kafka names is a map that is there. */
    private static JsonNode exporter() {
        JsonNode reference =
                production.named("Kafka", "community-safety").at("/spec/kafka/metricsConfig/valueFrom/configMapKeyRef");
        String text = production
                .named("ConfigMap", reference.path("name").asText())
                .path("data")
                .path(reference.path("key").asText())
                .asText();
        return Yaml.document(text);
    }

    /** As the exporter makes it: its first rule that fits the bean's value, written in its own way. */
    private static String named(String bean, JsonNode exporter) {
        Matcher parts = BEAN.matcher(bean);
        assertTrue(parts.matches(), bean);
        String value = parts.group(1) + "<type=" + parts.group(2) + ", name=" + parts.group(3) + "><>Value";
        JsonNode rule = Manifests.stream(exporter.path("rules"))
                .filter(each -> value.matches(each.path("pattern").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no rule for " + bean));
        String name = value.replaceAll(
                rule.path("pattern").asText(), rule.path("name").asText());
        return exporter.path("lowercaseOutputName").asBoolean() ? name.toLowerCase(Locale.ROOT) : name;
    }
}
