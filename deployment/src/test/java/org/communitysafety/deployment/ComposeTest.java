package org.communitysafety.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {
    private static final String FILE = "docker-compose.yml";

    @Test
    void theFileIsWhatTheComposeSpecificationAllows() {
        assertEquals(List.of(), StrictModels.schemaFaults("compose-spec.json", compose()));
    }

    @Test
    void everyContainerHasWhatItHasToHave() {
        assertEquals(List.of(), ComposeRules.faults(compose()));
    }

    @Test
    void anOldComposeReadsItToo() {
        assertTrue(!compose().has("name"), "1.29 refuses a name at the top");
        assertTrue(!compose().has("secrets") && !compose().has("configs"), "1.29 has other ideas of these");
    }

    @Test
    void theImagesHaveTheTagOfTheBuild() {
        String tag = System.getProperty("image.tag");
        for (String service : ComposeRules.OURS) {
            String image = compose().at("/services/" + service + "/image").asText();
            assertTrue(image.endsWith(":${CSP_VERSION:-" + tag + "}"), image);
        }
        Overlay.LOCAL
                .render()
                .workloads()
                .flatMap(Manifests::containers)
                .filter(Manifests::isOurs)
                .forEach(container -> {
                    String image = container.path("image").asText();
                    assertTrue(image.endsWith(":" + tag), image);
                });
    }

    @Test
    void anUnknownFieldAndAWrongTypeAreFound() {
        assertSchemaFault("healthchek", gateway -> gateway.set("healthchek", gateway.get("healthcheck")));
        assertSchemaFault("read_only", gateway -> gateway.putArray("read_only"));
    }

    @Test
    void aPortOpenToTheNetworkIsFound() {
        assertFault("127.0.0.1", gateway -> gateway.putArray("ports").add("8080:8080"));
        assertFault("127.0.0.1", gateway -> gateway.putArray("ports").add("0.0.0.0:8080:8080"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"healthcheck", "mem_limit", "cpus", "pids_limit", "read_only", "cap_drop", "security_opt", "user"
            })
    void whatIsMissingIsFound(String field) {
        assertFault(field, gateway -> gateway.remove(field));
    }

    @Test
    void anImageThatMayBeAnotherTomorrowIsFound() {
        assertFault("not pinned", gateway -> gateway.put("image", "community-safety/gateway:latest"));
    }

    @Test
    void aVariableThatIsSetToNothingIsFound() {
        assertFault(
                "told nothing", gateway -> ((ObjectNode) gateway.get("environment")).put("CSP_SMTP_HOST", "${X:-}"));
    }

    @Test
    void aServiceThatDoesNotWaitForThePreparationIsFound() {
        assertFault("prepare", gateway -> ((ObjectNode) gateway.get("depends_on")).remove("prepare"));
    }

    private static void assertSchemaFault(String expected, Consumer<ObjectNode> damage) {
        List<String> faults = StrictModels.schemaFaults("compose-spec.json", damaged(damage));

        assertTrue(faults.stream().anyMatch(fault -> fault.contains(expected)), faults.toString());
    }

    private static void assertFault(String expected, Consumer<ObjectNode> damage) {
        List<String> faults = ComposeRules.faults(damaged(damage));

        assertTrue(
                faults.stream().anyMatch(fault -> fault.startsWith("gateway") && fault.contains(expected)),
                faults.toString());
    }

    private static JsonNode damaged(Consumer<ObjectNode> damage) {
        JsonNode compose = compose();
        damage.accept((ObjectNode) compose.at("/services/gateway"));
        return compose;
    }

    private static JsonNode compose() {
        return Yaml.document(Repository.text(FILE)).deepCopy();
    }
}
