package org.communitysafety.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A cluster's Grafana shows the dashboards that docker-compose mounts: there is one copy of each. */
class DashboardsTest {
    private static final String HOME = "observability/grafana";
    private static final String MONITORING = "k8s/components/monitoring";
    /** kubectl apply writes the whole map into an annotation, and annotations end at 256 KiB; quotes and lines get longer there. */
    private static final int MOST_BYTES = 170 * 1024;

    @Test
    void theComponentNamesEveryDashboardAndTheLabelThatTheSidecarLooksFor() {
        JsonNode component = Yaml.document(Repository.text(HOME + "/kustomization.yaml"));
        JsonNode generator = component.at("/configMapGenerator/0");

        assertEquals(
                dashboards().keySet(),
                Manifests.stream(generator.path("files"))
                        .map(file -> file.asText().replace("dashboards/", ""))
                        .collect(Collectors.toSet()));
        assertEquals(
                "1", generator.at("/options/labels/grafana_dashboard").textValue(), "a label is text, so it is quoted");
        assertTrue(generator.at("/options/disableNameSuffixHash").asBoolean());
    }

    @Test
    void theMonitoringComponentAndDockerComposeTakeThemFromTheSameFolder() {
        JsonNode monitoring = Yaml.document(Repository.text(MONITORING + "/kustomization.yaml"));
        JsonNode compose = Yaml.document(Repository.text("docker-compose.yml"));

        assertTrue(Manifests.stream(monitoring.path("components")).anyMatch(each -> Repository.file(MONITORING)
                .resolve(each.asText())
                .normalize()
                .equals(Repository.file(HOME))));
        assertTrue(Manifests.stream(compose.at("/services/grafana/volumes"))
                .anyMatch(volume -> volume.asText().startsWith("./" + HOME + "/dashboards:")));
    }

    @Test
    void theyAreSmallEnoughForOneMapThatKubectlApplies() {
        int bytes = dashboards().values().stream()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();

        assertTrue(bytes < MOST_BYTES, bytes + " bytes: give each dashboard a map of its own");
    }

    @Test
    void theDataSourceThatTheyNameIsThere() {
        JsonNode map = Yaml.document(Repository.text(MONITORING + "/grafana-datasource.yaml"));
        JsonNode source = Yaml.document(map.at("/data/community-safety.yaml").asText());
        JsonNode composed = Yaml.document(Repository.text(HOME + "/provisioning/datasources/prometheus.yml"));

        assertEquals("1", map.at("/metadata/labels/grafana_datasource").textValue());
        assertEquals(
                composed.at("/datasources/0/uid").asText(),
                source.at("/datasources/0/uid").asText());
    }

    @Test
    void whatIsRenderedIsTheFilesByteForByte() {
        JsonNode map = Overlay.PRODUCTION.render().named("ConfigMap", "grafana-dashboards");
        Map<String, String> rendered = new TreeMap<>();
        map.path("data")
                .properties()
                .forEach(entry -> rendered.put(entry.getKey(), entry.getValue().asText()));

        assertEquals(dashboards(), rendered);
        assertEquals("1", map.at("/metadata/labels/grafana_dashboard").textValue());
    }

    private static Map<String, String> dashboards() {
        try (Stream<Path> files = Files.list(Repository.file(HOME + "/dashboards"))) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(), Repository::text, (one, other) -> one, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
