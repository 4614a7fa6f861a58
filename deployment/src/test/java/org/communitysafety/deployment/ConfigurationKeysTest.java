package org.communitysafety.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A variable that no service knows would be set in vain and in silence. */
class ConfigurationKeysTest {
    private static final Set<String> SERVICES =
            Set.of("gateway", "incident-service", "target-service", "reporting-service");

    @ParameterizedTest
    @EnumSource(Overlay.class)
    void everyVariableOfAPodIsASettingOfItsService(Overlay overlay) {
        Manifests manifests = overlay.render();
        Set<String> shared = shared(manifests);
        Set<String> usedByAny = new TreeSet<>();
        for (String service : SERVICES) {
            Set<String> known = ConfigurationKeys.of(service);
            own(manifests.named("Deployment", service))
                    .forEach(name -> assertTrue(known.contains(name), service + " does not know " + name));
            shared.stream().filter(known::contains).forEach(usedByAny::add);
        }

        assertEquals(shared, usedByAny);
    }

    @Test
    void everyVariableOfAContainerIsASettingOfItsService() {
        JsonNode compose = Yaml.document(Repository.text("docker-compose.yml"));
        for (String service : SERVICES) {
            Set<String> known = ConfigurationKeys.of(service);
            Set<String> unknown = new TreeSet<>();
            compose.path("services")
                    .path(service)
                    .path("environment")
                    .fieldNames()
                    .forEachRemaining(unknown::add);
            unknown.removeAll(known);
            // One list for all of them: what only some know is told to the others too.
            unknown.removeIf(name -> SERVICES.stream()
                    .anyMatch(other -> ConfigurationKeys.of(other).contains(name)));
            assertEquals(Set.of(), unknown, service);
        }
    }

    @Test
    void aMisspeltVariableIsFound() {
        Set<String> known = ConfigurationKeys.of("gateway");

        assertTrue(known.contains("GATEWAY_INSECURE"));
        assertTrue(known.contains("PLATFORM_KAFKA_CLIENT_PROPERTIES"));
        assertFalse(known.contains("GATEWAY_UNSECURE"));
    }

    private static Stream<String> own(JsonNode deployment) {
        return Manifests.stream(Manifests.pod(deployment).at("/containers/0/env"))
                .map(variable -> variable.path("name").asText());
    }

    private static Set<String> shared(Manifests manifests) {
        Set<String> names = new TreeSet<>();
        manifests
                .ofKind("ConfigMap")
                .filter(map -> Manifests.name(map).startsWith("platform-"))
                .forEach(map -> map.path("data").fieldNames().forEachRemaining(names::add));
        return names;
    }
}
