package org.communitysafety.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every resource is what its kind allows; the tests of broken copies show that what is found is really looked for. */
class StrictModelsTest {
    @ParameterizedTest
    @EnumSource(Overlay.class)
    void everyFieldIsKnownAndOfItsType(Overlay overlay) {
        List<String> faults = overlay.render().resources().stream()
                .flatMap(resource -> StrictModels.faults(resource).stream())
                .toList();

        assertEquals(List.of(), faults);
    }

    @Test
    void anUnknownFieldIsFoundHoweverDeepItLies() {
        assertFault(Overlay.LOCAL, "Deployment", "gateway", "livenessProb", deployment -> container(deployment)
                .set("livenessProb", container(deployment).get("livenessProbe")));
    }

    @Test
    void aWrongTypeIsFound() {
        assertFault(Overlay.LOCAL, "Deployment", "gateway", "two", deployment -> ((ObjectNode) deployment.get("spec"))
                .put("replicas", "two"));
    }

    @Test
    void aNumberWhereATextBelongsIsFound() {
        assertFault(Overlay.LOCAL, "Deployment", "gateway", "8080", deployment -> ((ObjectNode)
                        container(deployment).at("/env/0"))
                .put("value", 8080));
    }

    @Test
    void anUnknownFieldOfAKafkaIsFound() {
        assertFault(Overlay.PRODUCTION, "Kafka", "community-safety", "replica", kafka -> ((ObjectNode)
                        kafka.at("/spec/kafka"))
                .put("replica", 3));
        assertFault(Overlay.PRODUCTION, "Kafka", "community-safety", "valueOf", kafka -> ((ObjectNode)
                        kafka.at("/spec/kafka/metricsConfig"))
                .putObject("valueOf"));
    }

    @Test
    void anUnknownFieldOfAKindWithoutAPublishedModelIsFound() {
        assertFault(Overlay.PRODUCTION, "Cluster", "postgres", "sychronous", cluster -> ((ObjectNode)
                        cluster.at("/spec/postgresql"))
                .putObject("sychronous"));
        assertFault(Overlay.PRODUCTION, "ScaledObject", "target-service", "lagTreshold", scaled -> ((ObjectNode)
                        scaled.at("/spec/triggers/0/metadata"))
                .put("lagTreshold", "5"));
        assertFault(Overlay.PRODUCTION, "ServiceMonitor", "gateway", "prot", monitor -> ((ObjectNode)
                        monitor.at("/spec/endpoints/0"))
                .put("prot", "management"));
        assertFault(
                Overlay.PRODUCTION, "PodMonitor", "postgres", "endpoints", monitor -> ((ObjectNode) monitor.at("/spec"))
                        .putArray("endpoints"));
    }

    private static void assertFault(
            Overlay overlay, String kind, String name, String expected, Consumer<ObjectNode> damage) {
        List<String> faults =
                StrictModels.faults(overlay.render().with(kind, name, damage).named(kind, name));

        assertTrue(
                faults.stream().anyMatch(fault -> fault.contains(expected)), "nothing of " + expected + ": " + faults);
    }

    private static ObjectNode container(ObjectNode deployment) {
        return (ObjectNode) deployment.at("/spec/template/spec/containers/0");
    }
}
