package org.communitysafety.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodRulesTest {
    @ParameterizedTest
    @EnumSource(Overlay.class)
    void everyPodHasWhatItHasToHave(Overlay overlay) {
        assertEquals(List.of(), PodRules.faults(overlay.render()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"startupProbe", "readinessProbe", "livenessProbe"})
    void aMissingProbeIsFound(String probe) {
        assertFault(probe, deployment -> container(deployment).remove(probe));
    }

    @Test
    void aLivenessThatRestsOnOthersIsFound() {
        assertFault("liveness rests", deployment -> ((ObjectNode)
                        container(deployment).at("/livenessProbe/httpGet"))
                .put("path", "/q/health"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"community-safety/gateway", "community-safety/gateway:latest", "community-safety/gateway:1"})
    void anImageThatMayBeAnotherTomorrowIsFound(String image) {
        assertFault("not pinned", deployment -> container(deployment).put("image", image));
    }

    @Test
    void aDigestIsPinnedToo() {
        assertTrue(PodRules.isPinned("registry.example/community-safety/gateway@sha256:" + "0a".repeat(32)));
        assertFalse(PodRules.isPinned("registry.example/community-safety/gateway@sha256:0a"));
    }

    @ParameterizedTest
    @CsvSource({
        "/resources/limits, memory, limits/memory",
        "/securityContext, readOnlyRootFilesystem, may write",
        "/securityContext, allowPrivilegeEscalation, privileges",
        "/securityContext, capabilities, capabilities"
    })
    void whatProtectsAndBoundsIsMissed(String parent, String field, String fault) {
        assertFault(fault, deployment -> ((ObjectNode) container(deployment).at(parent)).remove(field));
    }

    @Test
    void aSecretWrittenOutIsFound() {
        assertFault("value of a secret", deployment -> ((ObjectNode)
                        container(deployment).at("/env/0"))
                .put("name", "QUARKUS_DATASOURCE_PASSWORD"));
    }

    @Test
    void aGraceShorterThanTheServiceNeedsIsFound() {
        assertFault("before it has ended", deployment -> ((ObjectNode) deployment.at("/spec/template/spec"))
                .put("terminationGracePeriodSeconds", 30));
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void theNamespaceAdmitsRestrictedPodsOnly(Overlay overlay) {
        JsonNode labels =
                overlay.render().named("Namespace", "community-safety").at("/metadata/labels");

        assertEquals(
                "restricted", labels.path("pod-security.kubernetes.io/enforce").asText());
    }

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void noSecretIsInTheRepository(Overlay overlay) {
        assertEquals(
                List.of(),
                overlay.render().ofKind("Secret").map(Manifests::label).toList());
    }

    private static void assertFault(String expected, Consumer<ObjectNode> damage) {
        List<String> faults = PodRules.faults(Overlay.LOCAL.render().with("Deployment", "gateway", damage));

        assertTrue(
                faults.stream().anyMatch(fault -> fault.startsWith("Deployment/gateway") && fault.contains(expected)),
                "nothing of " + expected + ": " + faults);
    }

    private static ObjectNode container(ObjectNode deployment) {
        return (ObjectNode) deployment.at("/spec/template/spec/containers/0");
    }
}
