package org.communitysafety.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.communitysafety.contracts.Topic;
import org.communitysafety.contracts.Topics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProductionTest {
    private static Manifests production;

    @BeforeAll
    static void render() {
        production = Overlay.PRODUCTION.render();
    }

    @Test
    void theGatewayIsToldWhoMaySignInAndTheSwitchThatWouldLetAnybodyInIsNowhere() {
        JsonNode identity = production
                .ofKind("ConfigMap")
                .filter(map -> Manifests.name(map).startsWith("identity-"))
                .findFirst()
                .orElseThrow();

        assertEquals(Yaml.document("{" + WorkingCopy.SAMPLE.replace("=", ": ") + "}"), identity.path("data"));
        assertTrue(Manifests.stream(gateway().path("envFrom"))
                .map(source -> source.path("configMapRef"))
                .anyMatch(map -> map.path("name").asText().equals(Manifests.name(identity))
                        && !map.path("optional").asBoolean(true)));
        assertFalse(production.resources().toString().contains("INSECURE"));
    }

    @Test
    void withoutAnIdentityNothingIsRenderedAndTheFileThatIsMissingIsNamed() {
        AssertionError refused =
                assertThrows(AssertionError.class, () -> Overlay.PRODUCTION.renderIn(WorkingCopy.WITHOUT_IDENTITY));

        assertTrue(refused.getMessage().contains("identity.env"), refused.getMessage());
        assertTrue(Repository.text(".gitignore").lines().anyMatch("/k8s/overlays/production/identity.env"::equals));
    }

    /** Whoever wants a cluster that takes made-up records says so in an overlay of its own. */
    @Test
    void noOverlayHereIsMarkedAsAStagingPlatform() {
        for (Overlay overlay : Overlay.values()) {
            assertFalse(overlay.render().resources().toString().contains("STAGING"), overlay.toString());
        }
    }

    @Test
    void theLocalOverlaySetsTheSwitchByNameAndPublishesNothing() {
        Manifests local = Overlay.LOCAL.render();

        assertTrue(local.ofKind("ConfigMap")
                .anyMatch(map -> map.at("/data/GATEWAY_INSECURE").asText().equals("true")));
        assertEquals(0, local.ofKind("Ingress").count());
        assertEquals(
                0,
                local.ofKind("Service")
                        .filter(service -> service.at("/spec").has("type"))
                        .count());
    }

    @Test
    void whatIsScaledHasNoCountThatAnUpdateWouldPutBack() {
        Set<String> scaled = Stream.of("HorizontalPodAutoscaler", "ScaledObject")
                .flatMap(production::ofKind)
                .map(scaler -> scaler.at("/spec/scaleTargetRef/name").asText())
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of("gateway", "incident-service", "target-service", "reporting-service"), scaled);
        production
                .ofKind("Deployment")
                .forEach(each -> assertFalse(each.at("/spec").has("replicas"), Manifests.label(each)));
    }

    @Test
    void whoReadsKafkaIsScaledByALagThatExistsAndNotBeyondItsPartitions() {
        production.ofKind("ScaledObject").forEach(scaled -> {
            assertTrue(scaled.at("/spec/minReplicaCount").asInt() >= 2, Manifests.label(scaled));
            Manifests.stream(scaled.at("/spec/triggers")).forEach(trigger -> {
                assertEquals("kafka", trigger.path("type").asText());
                assertTrue(
                        scaled.at("/spec/maxReplicaCount").asInt()
                                <= partitions(trigger.at("/metadata/topic").asText(null)),
                        Manifests.label(scaled));
                production.named(
                        "TriggerAuthentication",
                        trigger.at("/authenticationRef/name").asText());
            });
        });
    }

    /** @param topic null is every topic of a group that reads all events */
    private static int partitions(String topic) {
        return Topics.all().stream()
                .filter(each -> topic == null
                        ? Topics.eventTopics().contains(each.name())
                        : each.name().equals(topic))
                .mapToInt(Topic::partitions)
                .max()
                .orElseThrow(() -> new AssertionError("no topic " + topic));
    }

    @Test
    void eachServiceIsWatchedAtAPortItHas() {
        Set<String> watched = new HashSet<>();
        production.ofKind("ServiceMonitor").forEach(monitor -> {
            String port = monitor.at("/spec/endpoints/0/port").asText();
            JsonNode labels = monitor.at("/spec/selector/matchLabels");
            long services = production
                    .ofKind("Service")
                    .filter(service -> service.at("/metadata/labels/app.kubernetes.io~1name")
                            .equals(labels.path("app.kubernetes.io/name")))
                    .filter(service -> Manifests.stream(service.at("/spec/ports"))
                            .anyMatch(each -> each.path("name").asText().equals(port)))
                    .count();
            assertEquals(1, services, Manifests.label(monitor));
            watched.add(Manifests.name(monitor));
        });

        assertEquals(4, watched.size());
    }

    @Test
    void theAlertRulesAreThoseThatTheBuildPlays() {
        Set<JsonNode> shipped = Stream.of(
                        "alerting", "gateway", "pipeline", "services", "production/kafka", "production/postgres")
                .map(name -> Yaml.documents(Repository.text("observability/prometheus/rules/" + name + ".yml")))
                .flatMap(documents -> documents.stream())
                .flatMap(document -> Manifests.stream(document.path("groups")))
                .collect(Collectors.toSet());
        Set<JsonNode> deployed = production
                .ofKind("PrometheusRule")
                .flatMap(rule -> Manifests.stream(rule.at("/spec/groups")))
                .collect(Collectors.toSet());

        assertEquals(shipped, deployed);
    }

    @Test
    void aRunbookIsAnAddressWhereAnOverlayGivesOne() {
        Set<String> paths = runbooks(production);
        Manifests own = Overlay.PRODUCTION_WITH_COMPONENTS.render();

        assertFalse(paths.isEmpty());
        assertEquals(
                paths.stream()
                        .map(path -> "https://runbooks.example/blob/main/" + path)
                        .collect(Collectors.toCollection(TreeSet::new)),
                runbooks(own));
        assertTrue(own.ofKind("ConfigMap").noneMatch(map -> Manifests.name(map).equals("runbooks")));
    }

    private static Set<String> runbooks(Manifests manifests) {
        return manifests
                .ofKind("PrometheusRule")
                .flatMap(rule -> rule.findValuesAsText("runbook_url").stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatIsNamedIsThereOrTheOperationsPageTellsToMakeIt() {
        String page = Repository.text("docs/operations/deploying.md");
        for (Overlay overlay : Overlay.values()) {
            Manifests manifests = overlay.render();
            Set<String> maps =
                    manifests.ofKind("ConfigMap").map(Manifests::name).collect(Collectors.toSet());
            manifests.workloads().forEach(workload -> References.of(workload)
                    .forEach(reference -> assertTrue(
                            maps.contains(reference) || page.contains("`" + reference + "`"),
                            overlay + " " + Manifests.label(workload) + " needs " + reference)));
        }
    }

    private static JsonNode gateway() {
        return Manifests.pod(production.named("Deployment", "gateway")).at("/containers/0");
    }
}
