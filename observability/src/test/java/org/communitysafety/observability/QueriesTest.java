package org.communitysafety.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No rule and no dashboard asks for a metric or a label that no service exposes. */
class QueriesTest {
    /** Not the words of the template itself. */
    private static final Pattern LABEL =
            Pattern.compile("\\{\\{\\s*(?:with )?(?:\\$labels\\.)?(?!(?:else|end)\\b)([a-z_]+)\\s*}}");

    private static final Exposed EXPOSED = Exposed.all();

    static List<Alert> alerts() {
        return Alert.all();
    }

    static List<Path> dashboards() {
        return Repository.files("observability/grafana/dashboards", ".json");
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertAsksForWhatIsExposed(Alert alert) {
        assertEquals(Set.of(), EXPOSED.unknown(Query.of(alert.expression()), labelsIn(alert.annotation("summary"))));
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardAsksForWhatIsExposed(Path dashboard) {
        int asked = 0;
        for (JsonNode panel : Repository.json(dashboard).path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                Query query = Query.of(target.path("expr").asText());
                Set<String> unknown = EXPOSED.unknown(
                        query, labelsIn(target.path("legendFormat").asText()));
                assertEquals(Set.of(), unknown, panel.path("title").asText());
                assertFalse(query.series().isEmpty(), query.text());
                asked++;
            }
        }
        assertTrue(asked > 0);
    }

    @Test
    void everyPanelHasATitleAUnitAndTheShippedDatasource() {
        Set<String> identifiers = new HashSet<>();
        for (Path file : dashboards()) {
            JsonNode dashboard = Repository.json(file);
            assertTrue(identifiers.add(dashboard.path("uid").asText()), file.toString());
            assertFalse(dashboard.path("title").asText().isBlank());
            dashboard.path("panels").forEach(panel -> {
                assertFalse(panel.path("title").asText().isBlank());
                assertFalse(
                        panel.at("/fieldConfig/defaults/unit").asText().isBlank(),
                        panel.path("title").asText());
                assertEquals("csp-prometheus", panel.at("/datasource/uid").asText());
            });
        }
        JsonNode provisioned =
                Repository.yaml(Repository.file("observability/grafana/provisioning/datasources/prometheus.yml"));
        assertEquals("csp-prometheus", provisioned.at("/datasources/0/uid").asText());
    }

    private static Set<String> labelsIn(String template) {
        Set<String> labels = new TreeSet<>();
        Matcher matcher = LABEL.matcher(template);
        while (matcher.find()) {
            labels.add(matcher.group(1));
        }
        return labels;
    }
}
